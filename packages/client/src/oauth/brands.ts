import type { Brand } from '@amokit/contract';

/** What the brands differ in where one signs in. */
interface BrandSignIn {
  /** Where the sign-in page and the script of the button are. */
  readonly www: string;
  /** The class by which the script of the button finds its element. */
  readonly buttonClass: string;
}

/** @see https://www.amocrm.ru/developers/content/oauth/button */
export const brandSignIns: Readonly<Record<Brand, BrandSignIn>> = {
  amocrm: { www: 'https://www.amocrm.ru', buttonClass: 'amocrm_oauth' },
  kommo: { www: 'https://www.kommo.com', buttonClass: 'kommo_oauth' },
};

/** The vendor's own domains: accounts, sign-in and API are at hosts below them. */
export const vendorOrigins = ['https://amocrm.ru', 'https://amocrm.com', 'https://kommo.com'];
