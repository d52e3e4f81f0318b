import { z } from 'zod';
import { open } from './object.ts';

/**
 * Bonus points that a customer gets. Both `earn` and `redeem` in one body are refused.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-api
 */
export const earnPoints = open({ earn: z.int().positive(), redeem: z.never().optional() }).meta({
  id: 'EarnPoints',
});

export const redeemPoints = open({ redeem: z.int().positive(), earn: z.never().optional() }).meta({
  id: 'RedeemPoints',
});

/** The points that the customer has now. */
export const bonusPoints = open({ bonus_points: z.int() }).meta({ id: 'BonusPoints' });
