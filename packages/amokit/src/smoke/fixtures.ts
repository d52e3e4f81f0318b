import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { say } from '../say.ts';
import { UserError } from '../user-error.ts';

const fixtureSchema = z.strictObject({
  /** The address, in which `*` stands for any text. */
  url: z.string().min(1),
  /** Any method where it is left out. */
  method: z.string().optional(),
  status: z.int().min(200).max(599).default(200),
  headers: z.record(z.string(), z.string()).default({}),
  /** A text, or a value that is sent as JSON. */
  body: z.unknown().optional(),
  /** A file beside the fixtures whose contents are the body: a library, for example. */
  file: z.string().optional(),
});

/** An answer of another server. */
export interface Fixture {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The answer to a request, or undefined where the file has none. */
export type Fixtures = (method: string, url: string) => Fixture | undefined;

export const noFixtures: Fixtures = () => undefined;

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  html: 'text/html',
  svg: 'image/svg+xml',
  png: 'image/png',
};

const patternOf = (url: string): RegExp =>
  new RegExp(
    `^${url
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

const wrong = (path: string, message: string) =>
  new UserError(
    [
      {
        message: `${path}: ${message}`,
        mend: say({
          en: 'it is a list: [{ "url": "https://api.example.com/*", "status": 200, "body": { "ok": true } }]',
          ru: 'это список: [{ "url": "https://api.example.com/*", "status": 200, "body": { "ok": true } }]',
        }),
      },
    ],
    2,
  );

/**
 * Reads the answers of other servers, by which `crm_post` and requests to outside are served.
 *
 * @throws {UserError} with the exit code 2 where the file is not what it should be
 */
export function readFixtures(path: string): Fixtures {
  const full = resolve(path);
  if (!existsSync(full))
    throw wrong(path, say({ en: 'there is no such file', ru: 'такого файла нет' }));
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(full, 'utf8'));
  } catch (error) {
    throw wrong(
      path,
      say({
        en: `it is not JSON: ${error instanceof Error ? error.message : String(error)}`,
        ru: `это не JSON: ${error instanceof Error ? error.message : String(error)}`,
      }),
    );
  }
  const parsed = z.array(fixtureSchema).safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw wrong(path, `${issue?.path.map(String).join('.')}: ${issue?.message}`);
  }
  const rows = parsed.data.map(({ url, method, status, headers, body, file }) => {
    const source = file === undefined ? undefined : resolve(dirname(full), file);
    if (source && !existsSync(source))
      throw wrong(path, say({ en: `there is no ${file} beside it`, ru: `рядом нет ${file}` }));
    const isText = typeof body === 'string';
    const type = file
      ? (types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream')
      : isText
        ? 'text/plain'
        : 'application/json';
    return {
      pattern: patternOf(url),
      method: method?.toUpperCase(),
      fixture: {
        status,
        headers: { 'content-type': `${type}; charset=utf-8`, ...headers },
        body: source ? readFileSync(source) : isText ? body : JSON.stringify(body ?? null),
      },
    };
  });
  return (method, url) =>
    rows.find((row) => (row.method === undefined || row.method === method) && row.pattern.test(url))
      ?.fixture;
}
