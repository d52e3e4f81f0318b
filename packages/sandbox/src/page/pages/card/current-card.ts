import type { CardContact, CurrentCard } from '../../host/app/current-card.ts';
import type { BackboneModel, BackboneStatic } from '../../host/backbone.ts';

interface CardOptions {
  readonly id: number;
  /** 1 contact, 2 lead, 3 company, 12 customer. */
  readonly elementType: number;
  readonly mainUser: number;
  /** The fields under the names of their inputs, as texts: `lead[NAME]`, `CFV[id]`. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly contacts: () => readonly CardContact[];
  readonly save: () => Promise<void>;
}

/** `APP.data.current_card` of any card. */
export function createCurrentCard({ Model }: BackboneStatic, options: CardOptions): CurrentCard {
  const { id, elementType, mainUser, attributes, contacts, save } = options;
  const model = new Model({ ID: `${id}`, ...attributes });
  model.id = id;
  keepSaved(model, attributes);
  return {
    id,
    element_type: elementType,
    model,
    // Not documented: widgets reach the model through it.
    fields_hider: { model },
    main_user: mainUser,
    user_rights: { edit: true, delete: true, export: true },
    contacts,
    save,
  };
}

/** Not documented: what was saved last, beside what stands in the fields at this moment. */
export function keepSaved(model: BackboneModel, attributes: CardOptions['attributes']): void {
  model.defaults = { ID: `${model.id}`, ...attributes };
}

/** A contact of the page in the words of `get_current_card_contacts_data()`. */
export function cardContact(contact: {
  readonly id: number;
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}): CardContact {
  const [first_name = '', ...rest] = contact.name.split(' ');
  const { id, name, phones, emails } = contact;
  return { id, name, first_name, last_name: rest.join(' '), phones, emails };
}
