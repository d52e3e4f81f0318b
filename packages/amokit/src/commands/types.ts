import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { writeOutput } from '../build/write-output.ts';
import { type Arguments, defineCommand } from '../cli/command.ts';
import { type AccountFacts, readAccount } from '../types/read-account.ts';
import { accountModule } from '../types/write-types.ts';
import { UserError } from '../user-error.ts';

/** A seed is read as an account is: through the API of a sandbox that starts with it. */
async function factsOfSeed(seed: string): Promise<AccountFacts> {
  const { createSandbox } = await import('@amokit/sandbox');
  const sandbox = await createSandbox({ seed, apiOnly: true });
  try {
    return await readAccount({ baseUrl: sandbox.apiUrl, token: sandbox.tokens.longLived });
  } finally {
    await sandbox.close();
  }
}

async function factsFor(args: Arguments): Promise<AccountFacts> {
  const [account, seed] = [args.text('account'), args.text('seed')];
  if (seed !== undefined) {
    if (!existsSync(seed)) throw new UserError([{ message: `there is no ${seed}` }], 2);
    return factsOfSeed(seed);
  }
  const token = process.env.AMOKIT_TOKEN;
  if (account === undefined || !token) {
    throw new UserError(
      [
        {
          message: account === undefined ? 'no account was named' : 'AMOKIT_TOKEN is not set',
          mend: 'AMOKIT_TOKEN=… amokit types --account https://example.amocrm.ru, or --seed account.json',
        },
      ],
      2,
    );
  }
  return readAccount({ baseUrl: account, token });
}

export const types = defineCommand({
  name: 'types',
  description: "Write an account's fields, pipelines and statuses as a typed module",
  options: {
    account: {
      type: 'string',
      valueHint: 'URL',
      description: 'The account; AMOKIT_TOKEN holds a long-lived token',
    },
    seed: {
      type: 'string',
      valueHint: 'FILE',
      description: 'An account that a sandbox has saved, in place of a real one',
    },
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Where to write it (Default: src/account.ts)',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing; end with 1 where the file is out of date',
    },
  },
  examples: [
    [
      'amokit types --account https://example.amocrm.ru',
      'read the account whose token is in AMOKIT_TOKEN',
    ],
    ['amokit types --seed account.json', 'read an account that a sandbox has saved'],
    ['amokit types --seed account.json --check', 'in CI: is the file still true?'],
  ],
  async run(args) {
    const out = resolve(args.text('out') ?? 'src/account.ts');
    const text = accountModule(await factsFor(args));
    const name = relative(process.cwd(), out);
    const before = existsSync(out) ? readFileSync(out, 'utf8') : undefined;
    if (args.flag('check')) {
      if (before === text) return 0;
      throw new UserError([
        { file: name, message: 'it differs from the account', mend: 'run amokit types again' },
      ]);
    }
    writeOutput(dirname(out), { [basename(out)]: new TextEncoder().encode(text) });
    console.log(before === text ? `${name} has not changed` : `${name} was written`);
    return 0;
  },
});
