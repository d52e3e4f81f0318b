import { lookup } from 'node:dns/promises';
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { isPortFree, usualPort } from '../cli/port.ts';
import { findConfig } from '../project/find-config.ts';
import { type Said, say } from '../say.ts';
import { UserError } from '../user-error.ts';
import { type FoundChromium, findChromium, installPlaywright } from './find-chromium.ts';

/** What was looked at, and what came of it. */
export interface Examination {
  readonly what: string;
  /** `wrong` keeps something from working, `missing` keeps a part from working. */
  readonly state: 'good' | 'missing' | 'wrong';
  readonly found: string;
  readonly mend?: string;
}

const lowest = [20, 19] as const;

const origins: Readonly<Record<FoundChromium['from'], Said>> = {
  AMOKIT_CHROMIUM: { en: 'AMOKIT_CHROMIUM', ru: 'AMOKIT_CHROMIUM' },
  Playwright: { en: 'of Playwright', ru: 'от Playwright' },
  'the system': { en: 'of the system', ru: 'системный' },
};

function examineNode(): Examination {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > lowest[0] || (major === lowest[0] && minor >= lowest[1]);
  return {
    what: 'Node',
    state: good ? 'good' : 'wrong',
    found: process.version,
    ...(!good && {
      mend: say({
        en: `install Node ${lowest.join('.')} or newer`,
        ru: `установите Node ${lowest.join('.')} или новее`,
      }),
    }),
  };
}

async function examineBrowser(root: string): Promise<Examination> {
  const chromium = await findChromium(root);
  if (chromium)
    return {
      what: 'Chromium',
      state: 'good',
      found: `${chromium.path} (${say(origins[chromium.from])})`,
    };
  const given = process.env.AMOKIT_CHROMIUM;
  return {
    what: 'Chromium',
    state: 'missing',
    found: given
      ? say({
          en: `AMOKIT_CHROMIUM names "${given}", which is no program`,
          ru: `AMOKIT_CHROMIUM указывает на «${given}», а это не программа`,
        })
      : say({
          en: 'none; smoke and tests in a browser need one',
          ru: 'нет; нужен для smoke и тестов',
        }),
    mend: say({
      en: 'install Chrome or Chromium, or run: npx playwright install chromium',
      ru: 'установите Chrome или Chromium, или: npx playwright install chromium',
    }),
  };
}

async function examinePort(): Promise<Examination> {
  const free = await isPortFree(usualPort);
  return {
    what: say({ en: `Port ${usualPort}`, ru: `Порт ${usualPort}` }),
    state: 'good',
    found: free
      ? say({ en: 'free', ru: 'свободен' })
      : say({
          en: 'taken; the sandbox will choose another',
          ru: 'занят; песочница выберет другой',
        }),
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
    found:
      address ??
      say({
        en: 'known to browsers only, which is enough for them',
        ru: 'знают только браузеры, и этого хватает',
      }),
    ...(address !== undefined &&
      !loopback && {
        mend: say({
          en: `let ${name} be 127.0.0.1 in the file of hosts`,
          ru: `укажите для ${name} адрес 127.0.0.1 в файле hosts`,
        }),
      }),
  };
}

const permissions: Said = {
  en: 'change the permissions of the folder',
  ru: 'измените права на папку',
};

const notWritable = (folder: string): Said => ({
  en: `${folder} can not be written to`,
  ru: `в ${folder} нельзя писать`,
});

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Builds and browsers put things there for a while. */
function examineTemporary(): Examination {
  const folder = tmpdir();
  const good = canWrite(folder);
  return {
    what: say({ en: 'Temporary folder', ru: 'Временная папка' }),
    state: good ? 'good' : 'wrong',
    found: good ? folder : say(notWritable(folder)),
    ...(!good && { mend: say({ en: 'set TMPDIR to another one', ru: 'задайте другую в TMPDIR' }) }),
  };
}

async function examinePlaywright(): Promise<Examination> {
  const installed = await import('playwright').then(
    () => true,
    () => false,
  );
  return {
    what: 'Playwright',
    state: installed ? 'good' : 'missing',
    found: installed
      ? say({ en: 'installed', ru: 'установлен' })
      : say({ en: 'not installed; smoke and tests need it', ru: 'нет; нужен для smoke и тестов' }),
    ...(!installed && { mend: installPlaywright }),
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
  const writable = canWrite(root);
  return [
    {
      what: say({ en: 'Project', ru: 'Проект' }),
      state: writable ? 'good' : 'wrong',
      found: writable ? root : say(notWritable(root)),
      ...(!writable && { mend: say(permissions) }),
    },
    {
      what: say({ en: 'Packages', ru: 'Пакеты' }),
      state: packages ? 'good' : 'missing',
      found: packages
        ? say({ en: 'installed', ru: 'установлены' })
        : say({ en: 'not installed', ru: 'не установлены' }),
      ...(!packages && { mend: 'npm install' }),
    },
  ];
}

/** Looks at everything that the commands need of a machine and of a project. */
export async function examine(folder: string): Promise<readonly Examination[]> {
  const root = resolve(folder);
  if (!existsSync(root)) {
    const message = say({ en: `there is no folder ${root}`, ru: `папки ${root} нет` });
    throw new UserError([{ message }], 2);
  }
  return [
    examineNode(),
    await examineBrowser(root),
    await examinePlaywright(),
    await examinePort(),
    await examineNames(),
    examineTemporary(),
    ...examineProject(root),
  ];
}
