import type { Brand } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';

/** What the brands differ in where one signs in. */
interface BrandSignIn {
  /** Where the sign-in page and the script of the button are. */
  readonly www: string;
  /** The class by which the script of the button finds its element. */
  readonly buttonClass: string;
}

/** @see https://www.amocrm.ru/developers/content/oauth/button */
const signIns: Readonly<Record<Brand, BrandSignIn>> = {
  amocrm: { www: 'https://www.amocrm.ru', buttonClass: 'amocrm_oauth' },
  kommo: { www: 'https://www.kommo.com', buttonClass: 'kommo_oauth' },
};

/**
 * Where one signs in with a brand.
 *
 * @throws {@link AmoUsageError} for a brand that there is not
 */
export function signInOf(brand: Brand = 'amocrm'): BrandSignIn {
  if (Object.hasOwn(signIns, brand)) return signIns[brand];
  throw new AmoUsageError(`The brands are ${Object.keys(signIns).join(' and ')}`);
}

/** The vendor's own domains: accounts, sign-in and API are at hosts below them. */
export const vendorOrigins = ['https://amocrm.ru', 'https://amocrm.com', 'https://kommo.com'];
