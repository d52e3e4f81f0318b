import { spawn } from 'node:child_process';

/** True where somebody looks at a desktop, so that a browser can be shown to them. */
export function hasDesktop(): boolean {
  if (process.env.CI || process.env.SSH_CONNECTION) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // `start` is a word of the shell; its first argument would be the title of a window.
  win32: ['cmd', '/c', 'start', ''],
};

/** Opens an address in the person's browser, if there is a desktop; failing to is no error. */
export function openBrowser(url: string): void {
  if (!hasDesktop()) return;
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
