import { z } from 'zod';
import { open } from './object.ts';

/** A currency of the account, by its ISO code. Not documented. */
export const currency = open({ code: z.string() }).meta({ id: 'Currency' });
