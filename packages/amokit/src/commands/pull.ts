import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { writeOutput } from '../build/write-output.ts';
import { type Arguments, defineCommand } from '../cli/command.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { accountAccess } from '../pull/account-access.ts';
import { pullAccount } from '../pull/pull-account.ts';
import { countsOf, pullReport } from '../pull/pull-report.ts';
import { pullTexts } from '../pull/texts.ts';
import { UserError } from '../user-error.ts';

/** Only a file that was pulled before is written over. */
function mayBeWritten(file: string): boolean {
  if (!existsSync(file)) return true;
  return readFileSync(file, 'utf8').slice(0, 200).includes('"format": "amokit-account-');
}

async function pullInto(args: Arguments): Promise<number> {
  const language = systemLanguage();
  const texts = pullTexts[language];
  const file = resolve(args.text('out') ?? 'account.json');
  const name = relative(process.cwd(), file);
  if (!mayBeWritten(file))
    throw new UserError(
      [{ message: `${name} ${texts.isSomethingElse}`, mend: texts.otherFile }],
      2,
    );
  const pulled = await pullAccount(await accountAccess({ account: args.text('account') }));
  const text = `${JSON.stringify(pulled.account, null, 2)}\n`;
  writeOutput(dirname(file), { [basename(file)]: new TextEncoder().encode(text) });
  if (args.flag('json')) {
    const { leftOut, replaced, account } = pulled;
    console.log(JSON.stringify({ file, counts: countsOf(account), leftOut, replaced }));
  } else console.log(pullReport(name, pulled, language));
  return 0;
}

export const pull = defineCommand({
  name: 'pull',
  description: 'Read what an account is like into a file for the sandbox, without personal data',
  options: {
    account: {
      type: 'string',
      valueHint: 'URL',
      description: 'The account (Default: AMOKIT_ACCOUNT); its long-lived token is in AMOKIT_TOKEN',
    },
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Where to write it (Default: account.json)',
    },
    json: { type: 'boolean', description: 'Print what was done as JSON' },
  },
  examples: [
    ['amokit pull', 'ask for the address and the token, write account.json'],
    ['amokit pull --account https://example.amocrm.ru', 'the token is in AMOKIT_TOKEN'],
    ['amokit sandbox --seed account.json', 'the sandbox, with the fields and pipelines of it'],
    ['amokit types --seed account.json', 'its fields and pipelines as types'],
  ],
  run: (args) => pullInto(args),
});
