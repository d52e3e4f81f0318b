import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Said, say } from '../say.ts';
import { UserError } from '../user-error.ts';
import type { AccountAccess } from './open-account.ts';
import { pullTexts } from './texts.ts';

/** Asks for what the environment does not say; `undefined` where nobody sits at a terminal. */
export type Ask = (question: string, isSecret: boolean) => Promise<string>;

/** A token would go over these alone without being read by others. */
const isThisMachine = (host: string): boolean =>
  /^(localhost|.+\.localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(host);

const wrong = (message: Said, mend: Said) =>
  new UserError([{ message: say(message), mend: say(mend) }], 2);

/** The origin of an address as people write it: with or without `https://` and a path. */
function originOf(written: string): string {
  const trimmed = written.trim();
  // What was given is not repeated: an address may hold a password.
  const bad = wrong(pullTexts.badAddress, pullTexts.giveAddress);
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  } catch {
    throw bad;
  }
  const { protocol, hostname, username, password, origin } = url;
  if (!/^https?:$/.test(protocol) || username || password) throw bad;
  if (!hostname.includes('.') && !isThisMachine(hostname)) throw bad;
  if (protocol === 'http:' && !isThisMachine(hostname))
    throw wrong(pullTexts.openAddress, pullTexts.giveAddress);
  return origin;
}

/** Asks on the terminal; what is secret is not shown. */
async function askOnTerminal(question: string, isSecret: boolean): Promise<string> {
  if (isSecret) process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: isSecret ? nowhere : process.stderr,
    terminal: true,
  });
  const stopped = new AbortController();
  lines.on('SIGINT', () => stopped.abort());
  lines.on('close', () => stopped.abort());
  try {
    return await lines.question(isSecret ? '' : question, { signal: stopped.signal });
  } catch (error) {
    if (!stopped.signal.aborted) throw error;
    return '';
  } finally {
    lines.close();
    if (isSecret) process.stderr.write('\n');
  }
}

/** The way to ask, where somebody is there to answer. */
export const terminalAsk = (): Ask | undefined =>
  process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : undefined;

export interface AccessOptions {
  /** The address that was typed; without it `AMOKIT_ACCOUNT`. */
  readonly account?: string | undefined;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly ask?: Ask | undefined;
}

/**
 * The address of an account and its token: from the environment, else asked for. There is no flag
 * for the token, as the list of processes and the shell's history would keep it.
 *
 * @throws UserError with exit code 2 where one of them is missing or can not be one
 */
export async function accountAccess({
  account,
  env = process.env,
  ask = terminalAsk(),
}: AccessOptions = {}): Promise<AccountAccess> {
  const address =
    account ?? (env.AMOKIT_ACCOUNT || (await ask?.(say(pullTexts.askAccount), false)));
  if (!address?.trim()) throw wrong(pullTexts.noAccount, pullTexts.giveBoth);
  const baseUrl = originOf(address);
  const token = (env.AMOKIT_TOKEN || (await ask?.(say(pullTexts.askToken), true)) || '').trim();
  if (token === '') throw wrong(pullTexts.noToken, pullTexts.giveBoth);
  if (!/^[\x21-\x7e]+$/.test(token)) throw wrong(pullTexts.badToken, pullTexts.newToken);
  return { baseUrl, token };
}
