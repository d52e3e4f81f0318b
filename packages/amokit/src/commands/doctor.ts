import { defineCommand } from '../cli/command.ts';
import { type Examination, examine } from '../doctor/examine.ts';

const marks = { good: '✓', missing: '!', wrong: '✗' } as const;

const asText = ({ what, state, found, mend }: Examination) =>
  `${marks[state]} ${what}: ${found}${mend ? `\n    → ${mend}` : ''}`;

export const doctor = defineCommand({
  name: 'doctor',
  description: 'Look whether this machine and project have what the commands need',
  positional: { name: 'dir', description: 'Folder of a project; the current one by default' },
  options: { json: { type: 'boolean', description: 'Print one JSON document on stdout' } },
  examples: [
    ['amokit doctor', 'look at this machine and the project here'],
    ['amokit doctor --json', 'for a report of a fault'],
  ],
  async run(args) {
    const examinations = await examine(args.positionals[0] ?? '.');
    const wrong = examinations.some(({ state }) => state === 'wrong');
    if (args.flag('json')) console.log(JSON.stringify({ good: !wrong, examinations }));
    else console.log(examinations.map(asText).join('\n'));
    return wrong ? 2 : 0;
  },
});
