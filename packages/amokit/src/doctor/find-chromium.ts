import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The version that the commands are tried with. */
export const installPlaywright = 'npm install --save-dev playwright@1.65.1';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const textAt = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner instanceof Object ? Reflect.get(inner, key) : undefined),
    value,
  );

/** The Chromium that Playwright manages, where a project has Playwright. */
async function managedChromium(root: string): Promise<string | undefined> {
  try {
    const file = createRequire(join(root, 'package.json')).resolve('playwright');
    const module: unknown = await import(pathToFileURL(file).href);
    const chromium = textAt(module, 'chromium') ?? textAt(module, 'default', 'chromium');
    const executablePath = textAt(chromium, 'executablePath');
    const path: unknown =
      typeof executablePath === 'function' ? executablePath.call(chromium) : undefined;
    return typeof path === 'string' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** A Chromium of this machine, and where it was found. */
export interface FoundChromium {
  readonly path: string;
  readonly from: 'AMOKIT_CHROMIUM' | 'Playwright' | 'the system';
}

/**
 * Looks for a Chromium or Chrome: the one that `AMOKIT_CHROMIUM` names, the one that Playwright
 * manages, one of the system.
 *
 * @param root the project, whose Playwright is asked
 */
export async function findChromium(root: string): Promise<FoundChromium | undefined> {
  const given = process.env.AMOKIT_CHROMIUM;
  if (given) return isExecutable(given) ? { path: given, from: 'AMOKIT_CHROMIUM' } : undefined;
  const managed = await managedChromium(root);
  if (managed) return { path: managed, from: 'Playwright' };
  const system = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const path = [...system, ...wellKnown].find(isExecutable);
  return path === undefined ? undefined : { path, from: 'the system' };
}
