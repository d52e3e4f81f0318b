import type { SalesbotBlock } from '@amokit/widget';

/** A way out of the block, and the button that leads to it. */
export interface RatingExit {
  readonly code: string;
  readonly title: string;
}

/** The bot shows the question with a button for each exit, and goes on by the one that was pressed. */
export const ratingSteps = (
  question: string,
  exits: readonly RatingExit[],
): ReturnType<SalesbotBlock['steps']> => [
  {
    question: [
      {
        handler: 'show',
        params: { type: 'buttons', value: question, buttons: exits.map(({ title }) => title) },
      },
    ],
    answer: [
      {
        handler: 'buttons',
        params: exits.map(({ code, title }) => ({
          value: title,
          params: [{ handler: 'exits', params: { value: code } }],
        })),
      },
    ],
  },
];
