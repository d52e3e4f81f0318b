import { lookup } from 'node:dns/promises';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isPortFree, usualPort } from '../cli/port.ts';
import { findConfig } from '../project/find-config.ts';
import { UserError } from '../user-error.ts';
import { findChromium } from './find-chromium.ts';

/** What was looked at, and what came of it. */
export interface Examination {
  readonly what: string;
  /** `wrong` keeps something from working, `missing` keeps a part from working. */
  readonly state: 'good' | 'missing' | 'wrong';
  readonly found: string;
  readonly mend?: string;
}

const lowest = [20, 19] as const;

function examineNode(): Examination {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > lowest[0] || (major === lowest[0] && minor >= lowest[1]);
  return {
    what: 'Node',
    state: good ? 'good' : 'wrong',
    found: process.version,
    ...(!good && { mend: `install Node ${lowest.join('.')} or newer` }),
  };
}

async function examineBrowser(root: string): Promise<Examination> {
  const chromium = await findChromium(root);
  if (chromium)
    return { what: 'Chromium', state: 'good', found: `${chromium.path} (${chromium.from})` };
  const given = process.env.AMOKIT_CHROMIUM;
  return {
    what: 'Chromium',
    state: 'missing',
    found: given
      ? `AMOKIT_CHROMIUM names "${given}", which is no program`
      : 'none; tests in a browser need one',
    mend: 'install Chrome or Chromium, or run: npx playwright install chromium',
  };
}

async function examinePort(): Promise<Examination> {
  const free = await isPortFree(usualPort);
  return {
    what: `Port ${usualPort}`,
    state: 'good',
    found: free ? 'free' : 'taken; the sandbox will choose another',
  };
}

async function examineNames(): Promise<Examination> {
  const name = 'demo.amocrm.localhost';
  const address = await lookup(name).then(
    ({ address: found }) => found,
    () => undefined,
  );
  const loopback = address === '127.0.0.1' || address === '::1';
  return {
    what: name,
    state: address === undefined || loopback ? 'good' : 'wrong',
    found: address ?? 'known to browsers only, which is enough for them',
    ...(address !== undefined &&
      !loopback && { mend: `let ${name} be 127.0.0.1 in the file of hosts` }),
  };
}

/** A folder above may hold the packages of all its projects. */
function hasPackages(folder: string): boolean {
  if (existsSync(join(folder, 'node_modules'))) return true;
  const parent = dirname(folder);
  return parent !== folder && hasPackages(parent);
}

function examineProject(root: string): readonly Examination[] {
  if (!findConfig(root)) return [];
  const packages = hasPackages(root);
  let writable = true;
  try {
    accessSync(root, constants.W_OK);
  } catch {
    writable = false;
  }
  return [
    {
      what: 'Project',
      state: writable ? 'good' : 'wrong',
      found: writable ? root : `${root} can not be written to`,
      ...(!writable && { mend: 'change the permissions of the folder' }),
    },
    {
      what: 'Packages',
      state: packages ? 'good' : 'missing',
      found: packages ? 'installed' : 'not installed',
      ...(!packages && { mend: 'npm install' }),
    },
  ];
}

/** Looks at everything that the commands need of a machine and of a project. */
export async function examine(folder: string): Promise<readonly Examination[]> {
  const root = resolve(folder);
  if (!existsSync(root)) throw new UserError([{ message: `there is no folder ${root}` }], 2);
  return [
    examineNode(),
    await examineBrowser(root),
    await examinePort(),
    await examineNames(),
    ...examineProject(root),
  ];
}
