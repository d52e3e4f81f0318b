import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { writeOutput } from '../build/write-output.ts';
import { type Arguments, defineCommand } from '../cli/command.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { accountAccess } from '../pull/account-access.ts';
import { withSeed } from '../pull/with-seed.ts';
import { isIncluded } from '../types/is-included.ts';
import { type AccountFacts, readAccount } from '../types/read-account.ts';
import { typesTexts } from '../types/texts.ts';
import { accountTypes } from '../types/write-types.ts';
import { UserError } from '../user-error.ts';

async function factsFor(args: Arguments): Promise<AccountFacts> {
  const seed = args.text('seed');
  if (seed !== undefined) return withSeed(seed, ({ access }) => readAccount(access));
  return readAccount(await accountAccess({ account: args.text('account') }));
}

export const types = defineCommand({
  name: 'types',
  description: "Write an account's fields, pipelines and statuses as types for the client",
  options: {
    seed: {
      type: 'string',
      valueHint: 'FILE',
      description: 'An account that was pulled or saved, in place of a real one',
    },
    account: {
      type: 'string',
      valueHint: 'URL',
      description: 'The account (Default: AMOKIT_ACCOUNT); its long-lived token is in AMOKIT_TOKEN',
    },
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Where to write it (Default: amokit-env.d.ts)',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing; end with 1 where the file is out of date',
    },
    json: { type: 'boolean', description: 'Print what was done as JSON' },
  },
  examples: [
    ['amokit types --seed account.json', 'the types of an account that was pulled'],
    ['amokit types', 'ask for the address and the token of an account'],
    ['amokit types --account https://example.amocrm.ru', 'the token is in AMOKIT_TOKEN'],
    ['amokit types --seed account.json --check', 'in CI: is the file still true?'],
  ],
  async run(args) {
    const texts = typesTexts[systemLanguage()];
    const out = resolve(args.text('out') ?? 'amokit-env.d.ts');
    const text = accountTypes(await factsFor(args));
    const name = relative(process.cwd(), out);
    const before = existsSync(out) ? readFileSync(out, 'utf8') : undefined;
    const changed = before !== text;
    if (args.flag('check') && changed)
      throw new UserError([{ file: name, message: texts.outOfDate, mend: texts.runAgain }]);
    if (!args.flag('check') && changed)
      writeOutput(dirname(out), { [basename(out)]: new TextEncoder().encode(text) });
    const included = isIncluded(out);
    if (args.flag('json')) {
      console.log(JSON.stringify({ file: out, changed, included }));
      return 0;
    }
    console.log(`${name} ${changed ? texts.written : texts.unchanged}`);
    if (!included) console.log(`${texts.notIncluded} "${name}"`);
    return 0;
  },
});
