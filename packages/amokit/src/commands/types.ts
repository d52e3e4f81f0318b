import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { writeOutput } from '../build/write-output.ts';
import { type Arguments, defineCommand } from '../cli/command.ts';
import { accountAccess } from '../pull/account-access.ts';
import { pullTexts } from '../pull/texts.ts';
import { withSeed } from '../pull/with-seed.ts';
import { say } from '../say.ts';
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
  description: say({
    en: "Write an account's fields, pipelines and statuses as types for the client",
    ru: 'Записать поля, воронки и статусы аккаунта как типы для клиента',
  }),
  options: {
    seed: {
      type: 'string',
      valueHint: 'FILE',
      description: say({
        en: 'An account that was pulled or saved, in place of a real one',
        ru: 'Файл от amokit pull или песочницы вместо настоящего аккаунта',
      }),
    },
    account: {
      type: 'string',
      valueHint: 'URL',
      description: say(pullTexts.accountOption),
    },
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: say({
        en: 'Where to write it (Default: amokit-env.d.ts)',
        ru: 'Куда записать (по умолчанию amokit-env.d.ts)',
      }),
    },
    check: {
      type: 'boolean',
      description: say({
        en: 'Write nothing; end with 1 where the file is out of date',
        ru: 'Ничего не писать; код 1, если файл устарел',
      }),
    },
    json: { type: 'boolean', description: say(pullTexts.jsonOption) },
  },
  examples: [
    [
      'amokit types --seed account.json',
      say({
        en: 'the types of an account that was pulled',
        ru: 'типы аккаунта, сохранённого amokit pull',
      }),
    ],
    ['amokit types', say(pullTexts.asksExample)],
    ['amokit types --account https://example.amocrm.ru', say(pullTexts.tokenExample)],
    [
      'amokit types --seed account.json --check',
      say({ en: 'in CI: is the file still true?', ru: 'в CI: не устарел ли файл?' }),
    ],
  ],
  async run(args) {
    const out = resolve(args.text('out') ?? 'amokit-env.d.ts');
    const text = accountTypes(await factsFor(args));
    const name = relative(process.cwd(), out);
    const before = existsSync(out) ? readFileSync(out, 'utf8') : undefined;
    const changed = before !== text;
    const isChecking = args.flag('check');
    if (changed && !isChecking)
      writeOutput(dirname(out), { [basename(out)]: new TextEncoder().encode(text) });
    const included = isIncluded(out);
    if (args.flag('json')) {
      console.log(JSON.stringify({ file: out, changed, included }));
      return changed && isChecking ? 1 : 0;
    }
    if (changed && isChecking) {
      const [message, mend] = [say(typesTexts.outOfDate), say(typesTexts.runAgain)];
      throw new UserError([{ file: name, message, mend }]);
    }
    console.log(`${name} ${changed ? say(typesTexts.written) : say(typesTexts.unchanged)}`);
    if (!included) console.log(`${say(typesTexts.notIncluded)} "${name}"`);
    return 0;
  },
});
