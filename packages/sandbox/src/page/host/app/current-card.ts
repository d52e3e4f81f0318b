import type { BackboneModel } from '../backbone.ts';

/** A contact as `self.get_current_card_contacts_data()` hands it over. */
export interface CardContact {
  readonly id: number;
  readonly name: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/**
 * `APP.data.current_card`.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/env_variables
 */
export interface CurrentCard {
  /** 0 while the card was never saved. */
  id: number;
  /** 1 contact, 2 lead, 3 company, 12 customer. */
  readonly element_type: number;
  /** What the fields hold at this moment, saved or not: `lead[NAME]`, `CFV[id]`. */
  readonly model: BackboneModel;
  /** What hides fields in the CRM; here it has the same model and no more. */
  readonly fields_hider: { readonly model: BackboneModel };
  readonly main_user: number;
  readonly user_rights: Readonly<Record<string, unknown>>;
  /** The people of the card, for `get_current_card_contacts_data()`. */
  readonly contacts: () => readonly CardContact[];
  /** Saves what the fields hold. */
  save(): Promise<void>;
}
