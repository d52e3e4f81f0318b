import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AccountAccess, openAccount } from '../pull/open-account.ts';
import { pullWith } from '../pull/pull-account.ts';
import { withSeed } from '../pull/with-seed.ts';
import { compareShapes, type ShapeDifference } from './compare-shapes.ts';
import { harmlessReads } from './harmless-reads.ts';
import { type ReadAnswer, readAnswers } from './read-answers.ts';

/** A place at which the sandbox answers otherwise than the account. */
export interface Difference extends ShapeDifference {
  /** `GET /api/v4/leads/{id}` */
  readonly endpoint: string;
}

/** Why an endpoint could not be compared. */
export interface NotCompared {
  readonly endpoint: string;
  /** The statuses of both; null where it was not asked, as it has nothing to ask for. */
  readonly account: number | null;
  readonly sandbox: number | null;
}

export interface Comparison {
  /** Endpoints whose answers were laid beside each other. */
  readonly compared: number;
  readonly differences: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
}

/** What has to do with rights and the plan, and not with what the API is like. */
const closed: ReadonlySet<number> = new Set([402, 403, 426]);

type Verdict = { readonly differences: readonly Difference[] } | NotCompared;

function verdict(
  endpoint: string,
  account: ReadAnswer | undefined,
  sandbox: ReadAnswer | undefined,
): Verdict {
  if (account?.shape && sandbox?.shape) {
    const differences = compareShapes(account.shape, sandbox.shape);
    return { differences: differences.map((one) => ({ endpoint, ...one })) };
  }
  const statuses = { account: account?.status ?? null, sandbox: sandbox?.status ?? null };
  const isOneError =
    account &&
    sandbox &&
    account.status !== sandbox.status &&
    Math.max(account.status, sandbox.status) >= 400;
  if (!isOneError || closed.has(account.status) || closed.has(sandbox.status))
    return { endpoint, ...statuses };
  const one = { account: `HTTP ${account.status}`, sandbox: `HTTP ${sandbox.status}` };
  return { differences: [{ endpoint, path: '', ...one }] };
}

/** A file that is there as long as something is done with it; it holds no personal data. */
async function withFile<Result>(
  text: string,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const file = join(tmpdir(), `amokit-${randomUUID()}.json`);
  await writeFile(file, text, { mode: 0o600 });
  try {
    return await work(file);
  } finally {
    await rm(file, { force: true });
  }
}

/**
 * Sends harmless reads to an account and to a sandbox that is seeded from it, and tells where keys
 * or types of their answers differ. Values are neither kept nor shown.
 *
 * @param seed the file of an account that was pulled; without one it is pulled anew
 * @throws UserError with exit code 2 where the account does not answer, or not to this token
 */
export async function compareAccount(access: AccountAccess, seed?: string): Promise<Comparison> {
  const reads = harmlessReads();
  const beside = (file: string) =>
    withSeed(file, (seeded) => openAccount(seeded.access, (crm) => readAnswers(crm, reads)));
  // One client for all that the account is asked, so that the limit holds over all of it.
  const { account, sandbox } = await openAccount(access, async (crm) => ({
    sandbox: await (seed === undefined
      ? withFile(JSON.stringify((await pullWith(crm, access.baseUrl)).account), beside)
      : beside(seed)),
    account: await readAnswers(crm, reads),
  }));
  const verdicts = reads.map(({ path }) =>
    verdict(`GET ${path}`, account.get(path), sandbox.get(path)),
  );
  const compared = verdicts.filter((one) => 'differences' in one);
  return {
    compared: compared.length,
    differences: compared.flatMap(({ differences }) => differences),
    notCompared: verdicts.flatMap((one) => ('differences' in one ? [] : [one])),
  };
}
