import type { PageEntityCard } from '../../../page-shapes/page-state.ts';
import { createRecord, type RecordValues, updateRecord } from '../../data/api.ts';
import type { CurrentCard } from '../../host/app/current-card.ts';
import type { BackboneStatic } from '../../host/backbone.ts';
import { cardContact, createCurrentCard, keepSaved } from '../card/current-card.ts';
import { type FieldsDraft, fieldAttributes, writtenFields } from '../card/field-draft.ts';
import type { CardDefinition } from './card-definitions.ts';

/** What the form of a card can change. */
export interface EntityDraft {
  readonly name: string;
  readonly responsibleUserId: number;
  readonly nextPrice: number;
  /** The custom fields that were changed. */
  readonly fields: FieldsDraft;
}

export const draftOf = (card: PageEntityCard): EntityDraft => ({
  name: card.name,
  responsibleUserId: card.responsibleUserId,
  nextPrice: card.nextPrice,
  fields: {},
});

/** `APP.data.current_card` of a contact, a company or a customer, tied to the card's form. */
export interface CurrentEntity {
  readonly card: CurrentCard;
  draft(draft: EntityDraft): void;
  refresh(card: PageEntityCard): void;
  save(draft: EntityDraft): Promise<void>;
}

interface EntityParts {
  readonly definition: CardDefinition;
  readonly card: PageEntityCard;
  /** The account's, in which dates are meant. */
  readonly timeZone: string;
  /** Told the id, which is new where the card was. */
  readonly saved: (id: number) => void;
}

export function createCurrentEntity(
  Backbone: BackboneStatic,
  { definition, card, timeZone, saved }: EntityParts,
): CurrentEntity {
  const { entity, inputs, elementType } = definition;
  let newest = card;
  let draft = draftOf(card);

  const attributesOf = (values: EntityDraft): Record<string, unknown> => ({
    [`${inputs}[NAME]`]: values.name,
    [`${inputs}[MAIN_USER]`]: `${values.responsibleUserId}`,
    ...(entity === 'customers' && { [`${inputs}[NEXT_PRICE]`]: `${values.nextPrice}` }),
    ...fieldAttributes(newest.fields, values.fields),
  });

  const changesOf = (values: EntityDraft): RecordValues => {
    const fields = writtenFields(newest.fields, values.fields, timeZone);
    return {
      name: values.name,
      responsible_user_id: values.responsibleUserId,
      ...(entity === 'customers' && { next_price: values.nextPrice }),
      ...(fields.length > 0 && { custom_fields_values: fields }),
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
      keepSaved(current.model, attributesOf(draftOf(values)));
    },
    save,
  };
}
