import type { PageLeadCard } from '../../../page-shapes/page-state.ts';
import { createRecord, updateRecord } from '../../data/api.ts';
import type { CurrentCard } from '../../host/app/current-card.ts';
import type { BackboneStatic } from '../../host/backbone.ts';
import { cardContact, createCurrentCard, keepSaved } from '../card/current-card.ts';
import { type FieldsDraft, fieldAttributes, writtenFields } from '../card/field-draft.ts';

/** What the form of a lead's card can change. */
export interface LeadDraft {
  readonly name: string;
  readonly price: number;
  readonly pipelineId: number;
  readonly statusId: number;
  readonly responsibleUserId: number;
  /** The custom fields that were changed. */
  readonly fields: FieldsDraft;
}

/** `APP.data.current_card` of a lead, tied to the card's form. */
export interface CurrentLead {
  readonly card: CurrentCard;
  /** What a person typed and did not save yet goes into the model. */
  draft(draft: LeadDraft): void;
  /** What the server knows now. */
  refresh(lead: PageLeadCard): void;
  /** Saves the draft; rejects where the server refuses it. */
  save(draft: LeadDraft): Promise<void>;
}

/** The model's attributes have the names of the form's inputs. */
export const inputNames = {
  name: 'lead[NAME]',
  price: 'lead[PRICE]',
  pipelineId: 'lead[PIPELINE_ID]',
  statusId: 'lead[STATUS]',
  responsibleUserId: 'lead[MAIN_USER]',
} as const satisfies Record<Exclude<keyof LeadDraft, 'fields'>, string>;

export const draftOf = (lead: PageLeadCard): LeadDraft => ({
  name: lead.name,
  price: lead.price,
  pipelineId: lead.pipelineId,
  statusId: lead.statusId,
  responsibleUserId: lead.responsibleUserId,
  fields: {},
});

// Inputs hold texts, and so does the model of the CRM.
const attributesOf = (draft: LeadDraft): Record<string, string> => ({
  [inputNames.name]: draft.name,
  [inputNames.price]: `${draft.price}`,
  [inputNames.pipelineId]: `${draft.pipelineId}`,
  [inputNames.statusId]: `${draft.statusId}`,
  [inputNames.responsibleUserId]: `${draft.responsibleUserId}`,
});

const changesOf = (draft: LeadDraft) => ({
  name: draft.name,
  price: draft.price,
  pipeline_id: draft.pipelineId,
  status_id: draft.statusId,
  responsible_user_id: draft.responsibleUserId,
});

interface LeadParts {
  readonly lead: PageLeadCard;
  /** The account's, in which dates are meant. */
  readonly timeZone: string;
  /** Told the lead's id, which is new where the card was. */
  readonly saved: (id: number) => void;
}

export function createCurrentLead(
  Backbone: BackboneStatic,
  { lead, timeZone, saved }: LeadParts,
): CurrentLead {
  let newest = lead;
  let draft = draftOf(lead);

  const modelOf = (values: LeadDraft) => ({
    ...attributesOf(values),
    ...fieldAttributes(newest.fields, values.fields),
  });

  const save = async (values: LeadDraft): Promise<void> => {
    const fields = writtenFields(newest.fields, values.fields, timeZone);
    const changes = {
      ...changesOf(values),
      ...(fields.length > 0 && { custom_fields_values: fields }),
    };
    if (newest.id === 0) saved(await createRecord('leads', changes));
    else {
      await updateRecord('leads', newest.id, changes);
      saved(newest.id);
    }
  };

  const card = createCurrentCard(Backbone, {
    id: lead.id,
    elementType: 2,
    mainUser: lead.responsibleUserId,
    attributes: modelOf(draft),
    contacts: () => newest.contacts.map(cardContact),
    save: () => save(draft),
  });

  return {
    card,
    draft(values) {
      draft = values;
      card.model.set(modelOf(values));
    },
    refresh(values) {
      newest = values;
      keepSaved(card.model, modelOf(draftOf(values)));
    },
    save,
  };
}
