import { constants } from 'node:os';
import type { Browser, BrowserType, LaunchOptions } from 'playwright';
import { findChromium, installPlaywright } from '../doctor/find-chromium.ts';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

const missing = (message: string, mend = 'npx playwright install chromium') =>
  new UserError([{ message, mend }], 2);

async function loadChromium(): Promise<BrowserType> {
  try {
    return (await import('playwright')).chromium;
  } catch {
    throw missing(
      say({
        en: 'smoke needs Playwright, which is not installed',
        ru: 'для smoke нужен Playwright, а он не установлен',
      }),
      installPlaywright,
    );
  }
}

/** The hosts of a sandbox that a page may reach; not its control origin. */
const names = ['widgets', 'drive', 'www'] as const;

/**
 * The rules by which the browser resolves hosts: those of one sandbox, at its port, and nothing
 * else. Addresses and other ports of this machine are no exception; workers and frames neither.
 */
export function resolverRules(sandboxUrl: string): string {
  const { hostname, port } = new URL(sandboxUrl);
  const base = hostname.slice(hostname.indexOf('.') + 1);
  const hosts = [hostname, ...names.map((name) => `${name}.${base}`)];
  return [...hosts.map((host) => `MAP ${host}:${port} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND'].join(
    ',',
  );
}

/**
 * Launches a browser that ends with this process. Playwright's own handlers of SIGTERM and SIGHUP
 * close the browser alone, and the visits that still run would take that for an error.
 */
async function launch(chromium: BrowserType, options: LaunchOptions): Promise<Browser> {
  const browser = await chromium.launch({
    ...options,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // On exit Playwright kills the browser and removes its profile.
    const end = () => process.exit(128 + constants.signals[signal]);
    process.once(signal, end);
    browser.once('disconnected', () => process.off(signal, end));
  }
  return browser;
}

/**
 * Starts a headless Chromium from which nothing gets out but to the sandbox.
 *
 * @throws {UserError} with the exit code 2 where there is no Chromium
 */
export async function launchClosed(sandboxUrl: string): Promise<Browser> {
  const chromium = await loadChromium();
  const found = await findChromium(process.cwd());
  const given = process.env.AMOKIT_CHROMIUM;
  if (!found)
    throw missing(
      given
        ? say({
            en: `AMOKIT_CHROMIUM names "${given}", which is no program`,
            ru: `AMOKIT_CHROMIUM указывает на «${given}», а это не программа`,
          })
        : say({
            en: 'there is no Chromium or Chrome on this machine',
            ru: 'на этой машине нет ни Chromium, ни Chrome',
          }),
      given
        ? say({ en: 'name another, or unset it', ru: 'укажите другую или уберите переменную' })
        : undefined,
    );
  const options = {
    executablePath: found.path,
    args: [
      `--host-resolver-rules=${resolverRules(sandboxUrl)}`,
      '--no-proxy-server',
      '--disable-quic',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
  };
  // Chromium's own sandbox keeps strangers' code from the files. Root can not have it, and some
  // machines do not allow it.
  if (process.getuid?.() !== 0) {
    try {
      return await launch(chromium, { ...options, chromiumSandbox: true });
    } catch {
      return launch(chromium, options);
    }
  }
  return launch(chromium, options);
}
