import { type ApiRecord, createRecord, updateRecord } from '../../data/api.ts';
import type { EntityCard } from '../../data/entity-cards.ts';
import type { CurrentCard } from '../../host/app/current-card.ts';
import type { BackboneStatic } from '../../host/backbone.ts';
import { cardContact, createCurrentCard } from '../card/current-card.ts';
import type { CardDefinition } from './card-definitions.ts';

/** What the form of a card can change. */
export interface EntityDraft {
  readonly name: string;
  readonly responsibleUserId: number;
  readonly nextPrice: number;
  /** Typed where the card has none yet. */
  readonly phone: string;
  readonly email: string;
}

export const draftOf = (card: EntityCard): EntityDraft => ({
  name: card.name,
  responsibleUserId: card.responsibleUserId,
  nextPrice: card.nextPrice,
  phone: card.phones[0] ?? '',
  email: card.emails[0] ?? '',
});

/** `APP.data.current_card` of a contact, a company or a customer, tied to the card's form. */
export interface CurrentEntity {
  readonly card: CurrentCard;
  draft(draft: EntityDraft): void;
  refresh(card: EntityCard): void;
  save(draft: EntityDraft): Promise<void>;
}

const field = (code: string, values: readonly string[], first: string) => ({
  field_code: code,
  values: [first, ...values.slice(1)]
    .filter(Boolean)
    .map((value) => ({ value, enum_code: 'WORK' })),
});

export function createCurrentEntity(
  Backbone: BackboneStatic,
  definition: CardDefinition,
  card: EntityCard,
  saved: (id: number) => void,
): CurrentEntity {
  const { entity, inputs, reachable, elementType } = definition;
  let newest = card;
  let draft = draftOf(card);

  const attributesOf = (values: EntityDraft): Record<string, unknown> => ({
    [`${inputs}[NAME]`]: values.name,
    [`${inputs}[MAIN_USER]`]: `${values.responsibleUserId}`,
    ...(entity === 'customers' && { [`${inputs}[NEXT_PRICE]`]: `${values.nextPrice}` }),
    ...Object.fromEntries(newest.fields.map(({ id, value }) => [`CFV[${id}]`, value])),
  });

  const changesOf = (values: EntityDraft): ApiRecord => {
    const before = draftOf(newest);
    const fields = [
      ...(values.phone === before.phone ? [] : [field('PHONE', newest.phones, values.phone)]),
      ...(values.email === before.email ? [] : [field('EMAIL', newest.emails, values.email)]),
    ];
    return {
      name: values.name,
      responsible_user_id: values.responsibleUserId,
      ...(entity === 'customers' && { next_price: values.nextPrice }),
      ...(reachable && fields.length > 0 && { custom_fields_values: fields }),
    };
  };

  const save = async (values: EntityDraft): Promise<void> => {
    if (newest.id === 0) saved(await createRecord(entity, changesOf(values)));
    else {
      await updateRecord(entity, newest.id, changesOf(values));
      saved(newest.id);
    }
  };

  const current = createCurrentCard(Backbone, {
    id: card.id,
    elementType,
    mainUser: card.responsibleUserId,
    attributes: attributesOf(draft),
    // In a contact's own card the data are its own.
    contacts: () =>
      entity === 'contacts' ? [cardContact(newest)] : newest.contacts.map(cardContact),
    save: () => save(draft),
  });

  return {
    card: current,
    draft(values) {
      draft = values;
      current.model.set(attributesOf(values));
    },
    refresh(values) {
      newest = values;
    },
    save,
  };
}
