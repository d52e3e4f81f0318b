import type { BotBlock, BotExit } from '../../../page-shapes/bots.ts';

/** The code of the CRM's own block, which sends a message to the client. */
export const messageHandler = 'message';

/** The exit for what a client writes beside the answers that are offered. */
const otherAnswer = 'other';

/** The answers that a message offers as buttons: one in a line. */
export const answersOf = ({ params }: BotBlock): readonly string[] => [
  ...new Set(
    (params.answers ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Without answers a message has one way on; with some, the bot waits, and each has its own. */
export function messageExits(block: BotBlock, otherTitle: string): readonly BotExit[] {
  const answers = answersOf(block);
  if (answers.length === 0) return [];
  const own = answers.map((answer) => ({ code: `answer:${answer}`, title: answer }));
  return [...own, { code: otherAnswer, title: otherTitle }];
}

/**
 * The steps of a message.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 */
export function messageProgram(block: BotBlock): unknown {
  const value = block.params.text ?? '';
  const answers = answersOf(block);
  if (answers.length === 0)
    return [{ question: [{ handler: 'show', params: { type: 'text', value } }] }];
  const exit = (code: string) => ({ handler: 'exits', params: { value: code } });
  return [
    {
      question: [{ handler: 'show', params: { type: 'buttons', value, buttons: answers } }],
      answer: [
        {
          handler: 'buttons',
          params: answers.map((answer) => ({ value: answer, params: [exit(`answer:${answer}`)] })),
        },
        exit(otherAnswer),
      ],
    },
  ];
}
