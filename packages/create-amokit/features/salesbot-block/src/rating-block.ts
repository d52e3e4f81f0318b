import type { SalesbotBlockPart } from '@amokit/widget';
import type config from '../amokit.config.ts';
import { type RatingExit, ratingSteps } from './rating-steps.ts';

type RatingBlock = SalesbotBlockPart<typeof config>['rating'];

const exitsOf = (t: (key: string) => string): readonly RatingExit[] => [
  { code: 'good', title: t('salesbot.good') },
  { code: 'bad', title: t('salesbot.bad') },
];

/** The bot asks for a mark with two buttons, and goes on by the answer. */
export const rating: RatingBlock = {
  exits: ({ host }) => exitsOf(host.t),
  steps: ({ host, params }) => ratingSteps(params.question, exitsOf(host.t)),
};
