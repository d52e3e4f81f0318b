/** Where the sandbox may call: an address by name and port, and what stands in its place here. */
export interface Allowed {
  /** The address for a URL, `undefined` where it may not be called. */
  readonly find: (text: string) => URL | undefined;
  readonly add: (addresses: readonly string[]) => void;
  readonly all: () => readonly string[];
}

const usualPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/**
 * Reads `127.0.0.1:4000`, or `backend.example:443=127.0.0.1:4000`: what is meant for the first
 * goes to the second, so that a widget keeps its true addresses while its backend runs here.
 *
 * @throws {Error} for anything else
 */
function read(entry: string): readonly [target: string, local: string | undefined] {
  const form = /^([\w.-]+:\d{1,5})(?:=([\w.-]+:\d{1,5}))?$/;
  const [, target, local] = form.exec(entry.toLowerCase()) ?? [];
  if (!target)
    throw new Error(
      `"${entry}" is no address: write name:port, or name:port=name:port to put another in its place`,
    );
  return [target, local];
}

export function createAllowed(addresses: readonly string[]): Allowed {
  const targets = new Map(addresses.map(read));
  return {
    find(text) {
      if (!URL.canParse(text)) return undefined;
      const url = new URL(text);
      const port = url.port || usualPorts[url.protocol];
      if (!port || url.username || url.password) return undefined;
      const target = `${url.hostname.toLowerCase()}:${port}`;
      if (!targets.has(target)) return undefined;
      const local = targets.get(target);
      // On this machine nobody has a certificate.
      return local ? new URL(`http://${local}${url.pathname}${url.search}`) : url;
    },
    add(more) {
      for (const [target, local] of more.map(read)) targets.set(target, local);
    },
    all: () => [...targets].map(([target, local]) => (local ? `${target}=${local}` : target)),
  };
}
