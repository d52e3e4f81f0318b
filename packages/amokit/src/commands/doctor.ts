import { defineCommand } from '../cli/command.ts';
import { type Examination, examine } from '../doctor/examine.ts';
import { say } from '../say.ts';

const marks = { good: '✓', missing: '!', wrong: '✗' } as const;

const asText = ({ what, state, found, mend }: Examination) =>
  `${marks[state]} ${what}: ${found}${mend ? `\n    → ${mend}` : ''}`;

export const doctor = defineCommand({
  name: 'doctor',
  description: say({
    en: 'Look whether this machine and project have what the commands need',
    ru: 'Посмотреть, есть ли у машины и проекта всё, что нужно командам',
  }),
  positional: {
    name: 'dir',
    description: say({
      en: 'Folder of a project; the current one by default',
      ru: 'Папка проекта; по умолчанию текущая',
    }),
  },
  options: {
    json: {
      type: 'boolean',
      description: say({
        en: 'Print one JSON document on stdout',
        ru: 'Вывести один документ JSON в stdout',
      }),
    },
  },
  examples: [
    [
      'amokit doctor',
      say({
        en: 'look at this machine and the project here',
        ru: 'посмотреть машину и проект здесь',
      }),
    ],
    ['amokit doctor --json', say({ en: 'for a report of a fault', ru: 'для сообщения об ошибке' })],
  ],
  async run(args) {
    const examinations = await examine(args.positionals[0] ?? '.');
    const wrong = examinations.some(({ state }) => state === 'wrong');
    if (args.flag('json')) console.log(JSON.stringify({ good: !wrong, examinations }));
    else console.log(examinations.map(asText).join('\n'));
    return wrong ? 2 : 0;
  },
});
