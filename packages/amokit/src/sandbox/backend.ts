import { existsSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Sandbox } from '@amokit/sandbox';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

/** A backend that runs beside the sandbox. */
export interface Backend {
  /** Where a person can look at it, with a few words on what is there. */
  readonly addresses?: readonly (readonly [address: string, what: string])[];
  /** Ends it, before the sandbox ends. */
  close?(): unknown;
}

/**
 * What a module for `amokit sandbox --backend FILE` exports by default: it gets the sandbox, and
 * with it the keys of its widgets' integrations, and starts the widget's backend.
 *
 * @example
 * const startBackend: StartBackend = async (sandbox) => {
 *   const { clientId } = sandbox.widgets[0];
 *   const { secret } = sandbox.control.setIntegration({ id: clientId, redirect_uri });
 *   const listening = await listen(createBackend({ clientId, secret }), { port: 4000 });
 *   sandbox.control.allowOutgoing(['127.0.0.1:4000']);
 *   return { close: () => listening.close() };
 * };
 * export default startBackend;
 */
export type StartBackend = (sandbox: Sandbox) => Backend | undefined | Promise<Backend | undefined>;

export const backendFlag = {
  type: 'string',
  multiple: true,
  valueHint: 'FILE',
  description: say({
    en: 'A module that starts a backend beside the sandbox. May be given several times',
    ru: 'Модуль, который запускает бэкенд рядом с песочницей. Можно указать несколько раз',
  }),
} as const;

const isFunction = (value: unknown): value is (sandbox: Sandbox) => unknown =>
  typeof value === 'function';

const isBackend = (value: unknown): value is Backend => value instanceof Object;

interface Loaded {
  readonly value: unknown;
  /** Called when nothing of the module runs any more: it may import further files until then. */
  close(): unknown;
}

async function load(file: string): Promise<Loaded> {
  if (['.js', '.mjs'].includes(extname(file))) {
    const module: Readonly<Record<string, unknown>> = await import(pathToFileURL(file).href);
    return { value: module.default, close() {} };
  }
  const { createServer } = await import('vite');
  const server = await createServer({
    root: dirname(file),
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    ssr: { external: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return { value: (await server.ssrLoadModule(file)).default, close: () => server.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function startOne(path: string, sandbox: Sandbox): Promise<Backend> {
  const file = resolve(path);
  if (!existsSync(file))
    throw new UserError(
      [{ message: say({ en: `there is no file ${file}`, ru: `файла ${file} нет` }) }],
      2,
    );
  let loaded: Loaded | undefined;
  try {
    loaded = await load(file);
    const { value, close } = loaded;
    if (!isFunction(value))
      throw new UserError(
        [
          {
            file: path,
            message: say({
              en: 'its default export is no function',
              ru: 'export default здесь не функция',
            }),
            mend: 'export default async (sandbox) => { … return { close } }',
          },
        ],
        2,
      );
    const started = await value(sandbox);
    const backend = isBackend(started) ? started : {};
    return {
      ...(backend.addresses && { addresses: backend.addresses }),
      async close() {
        await backend.close?.();
        await close();
      },
    };
  } catch (error) {
    await loaded?.close();
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      [
        {
          file: path,
          message: say({
            en: `the backend did not start: ${reason}`,
            ru: `бэкенд не запустился: ${reason}`,
          }),
        },
      ],
      2,
    );
  }
}

/**
 * Starts the backends of modules, one after the other, TypeScript too.
 *
 * @throws UserError with exit code 2 that names the module and says why it did not start; those that
 *   had started are ended then
 */
export async function startBackends(
  paths: readonly string[],
  sandbox: Sandbox,
): Promise<Required<Backend>> {
  const started: Backend[] = [];
  const close = async () => {
    for (const backend of [...started].reverse()) await backend.close?.();
  };
  for (const path of paths) {
    try {
      started.push(await startOne(path, sandbox));
    } catch (error) {
      await close();
      throw error;
    }
  }
  return { addresses: started.flatMap(({ addresses }) => addresses ?? []), close };
}
