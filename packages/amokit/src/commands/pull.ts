import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { writeOutput } from '../build/write-output.ts';
import { type Arguments, defineCommand } from '../cli/command.ts';
import { compareAccount } from '../compare/compare-account.ts';
import { compareReport } from '../compare/compare-report.ts';
import { accountAccess } from '../pull/account-access.ts';
import { pullAccount } from '../pull/pull-account.ts';
import { countsOf, pullReport } from '../pull/pull-report.ts';
import { pullTexts } from '../pull/texts.ts';
import { type Said, say } from '../say.ts';
import { UserError } from '../user-error.ts';

const print = (args: Arguments, document: unknown, text: () => string): void =>
  console.log(args.flag('json') ? JSON.stringify(document) : text());

/** Only a file that was pulled before is written over. */
function mayBeWritten(file: string): boolean {
  if (!existsSync(file)) return true;
  return readFileSync(file, 'utf8').slice(0, 200).includes('"format": "amokit-account-');
}

/** The limit of the API makes it slow; who waits at a terminal is told. */
function tell(text: Said): void {
  if (process.stderr.isTTY) process.stderr.write(`${say(text)}\n`);
}

async function pullInto(args: Arguments, account: string | undefined): Promise<number> {
  const file = resolve(args.text('out') ?? 'account.json');
  const name = relative(process.cwd(), file);
  if (!mayBeWritten(file)) {
    const message = `${name} ${say(pullTexts.isSomethingElse)}`;
    throw new UserError([{ message, mend: say(pullTexts.otherFile) }], 2);
  }
  const access = await accountAccess({ account });
  tell(pullTexts.isReading);
  const pulled = await pullAccount(access);
  const text = `${JSON.stringify(pulled.account, null, 2)}\n`;
  writeOutput(dirname(file), { [basename(file)]: new TextEncoder().encode(text) });
  const { leftOut, replaced } = pulled;
  const document = { file, counts: countsOf(pulled.account), leftOut, replaced };
  print(args, document, () => pullReport(name, pulled));
  return 0;
}

async function compare(args: Arguments, account: string | undefined): Promise<number> {
  const access = await accountAccess({ account });
  tell(pullTexts.isComparing);
  const comparison = await compareAccount(access, args.text('seed'));
  print(args, comparison, () => compareReport(comparison));
  return comparison.differences.length > 0 ? 1 : 0;
}

/** Options that mean something only with, or only without, `--compare`. */
function refuseMixture(args: Arguments): void {
  const stray = args.flag('compare') ? 'out' : 'seed';
  if (args.text(stray) === undefined) return;
  const text = stray === 'out' ? pullTexts.comparesOnly : pullTexts.seedOnly;
  throw new UserError([{ message: say(text), mend: 'amokit pull --help' }], 2);
}

export const pull = defineCommand({
  name: 'pull',
  description: say({
    en: 'Read what an account is like into a file for the sandbox, without personal data',
    ru: 'Сохранить настройки аккаунта в файл для песочницы, без личных данных',
  }),
  options: {
    account: { type: 'string', valueHint: 'URL', description: say(pullTexts.accountOption) },
    out: {
      type: 'string',
      valueHint: 'FILE',
      description: say({
        en: 'Where to write it (Default: account.json)',
        ru: 'Куда записать (по умолчанию account.json)',
      }),
    },
    compare: {
      type: 'boolean',
      description: say({
        en: 'Write nothing; tell where answers of the sandbox differ from the account in keys or types, and end with 1 where they do',
        ru: 'Ничего не писать; показать, где ответы песочницы отличаются от аккаунта ключами или типами; код 1, если отличаются',
      }),
    },
    seed: {
      type: 'string',
      valueHint: 'FILE',
      description: say({
        en: 'With --compare: the pulled account of the sandbox (Default: pulled anew)',
        ru: 'Вместе с --compare: файл для песочницы (по умолчанию аккаунт читается заново)',
      }),
    },
    json: { type: 'boolean', description: say(pullTexts.jsonOption) },
  },
  examples: [
    ['amokit pull', say(pullTexts.asksExample)],
    ['amokit pull --account https://example.amocrm.ru', say(pullTexts.tokenExample)],
    [
      'amokit sandbox --seed account.json',
      say({
        en: 'the sandbox with its fields and pipelines',
        ru: 'песочница с его полями и воронками',
      }),
    ],
    [
      'amokit pull --compare',
      say({
        en: 'where is the sandbox not like the account?',
        ru: 'чем песочница не похожа на аккаунт?',
      }),
    ],
  ],
  run(args) {
    refuseMixture(args);
    const account = args.text('account');
    return args.flag('compare') ? compare(args, account) : pullInto(args, account);
  },
});
