/**
 * Finds a Chromium for the tests, in this order: the one that `AMOKIT_CHROMIUM` names, the one that
 * Playwright manages, one that the system has. `ensureChromium` installs one when there is none.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const wellKnown = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a Chromium that is here already, or null. A wrong `AMOKIT_CHROMIUM` throws. */
export function findChromium() {
  const given = process.env.AMOKIT_CHROMIUM;
  if (given) {
    if (isExecutable(given)) return given;
    throw new Error(
      `AMOKIT_CHROMIUM names "${given}", which is not a program. Correct it, or unset it.`,
    );
  }
  const managed = chromium.executablePath();
  if (managed && existsSync(managed)) return managed;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...wellKnown].find(isExecutable) ?? null;
}

/** The path of a Chromium; throws with the mend when there is none. */
export async function chromiumPath() {
  const found = findChromium();
  if (found) return found;
  throw new Error(
    'No Chromium was found. Run "npm test", which installs one, or "npx playwright install chromium", or name one in AMOKIT_CHROMIUM.',
  );
}

/** Starts the Chromium that is here; as root, which has no sandbox for it, too. */
export const launchChromium = async () =>
  chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/** The path of a Chromium, installed first when there is none; says what it does. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  console.log('No Chromium was found. Installing the one that Playwright manages…');
  const withDeps = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  if (!run('npx', ['playwright', 'install', ...withDeps, 'chromium'])) {
    if (isRoot && existsSync('/etc/debian_version')) {
      console.log("That failed. Installing Debian's package chromium…");
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    }
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'A Chromium could be neither found nor installed. Install Chrome or Chromium by hand and run this again; if it stands in an unusual place, name it in AMOKIT_CHROMIUM.',
  );
}
