import type { PageLeadCard } from '../../../shared/page-state.ts';
import { type LeadChanges, updateLead } from '../../data/ajax.ts';
import type { CardContact, CurrentCard } from '../../host/app/current-card.ts';
import type { BackboneStatic } from '../../host/backbone.ts';

/** What the form of a lead's card can change. */
export interface LeadDraft {
  readonly name: string;
  readonly price: number;
  readonly pipelineId: number;
  readonly statusId: number;
  readonly responsibleUserId: number;
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
} as const satisfies Record<keyof LeadDraft, string>;

export const draftOf = (lead: PageLeadCard): LeadDraft => ({
  name: lead.name,
  price: lead.price,
  pipelineId: lead.pipelineId,
  statusId: lead.statusId,
  responsibleUserId: lead.responsibleUserId,
});

// Inputs hold texts, and so does the model of the CRM.
const attributesOf = (draft: LeadDraft): Record<string, string> => ({
  [inputNames.name]: draft.name,
  [inputNames.price]: `${draft.price}`,
  [inputNames.pipelineId]: `${draft.pipelineId}`,
  [inputNames.statusId]: `${draft.statusId}`,
  [inputNames.responsibleUserId]: `${draft.responsibleUserId}`,
});

const changesOf = (draft: LeadDraft): LeadChanges => ({
  name: draft.name,
  price: draft.price,
  pipeline_id: draft.pipelineId,
  status_id: draft.statusId,
  responsible_user_id: draft.responsibleUserId,
});

export function createCurrentLead(
  { Model }: BackboneStatic,
  lead: PageLeadCard,
  reload: () => void,
): CurrentLead {
  let newest = lead;
  let draft = draftOf(lead);
  const model = new Model({ ID: `${lead.id}`, ...attributesOf(draft) });
  model.id = lead.id;

  const save = async (values: LeadDraft): Promise<void> => {
    await updateLead(newest.id, changesOf(values));
    reload();
  };

  return {
    card: {
      id: lead.id,
      element_type: 2,
      model,
      main_user: lead.responsibleUserId,
      user_rights: { edit: true, delete: true, export: true },
      contacts: () => newest.contacts.map(contactOf),
      save: () => save(draft),
    },
    draft(values) {
      draft = values;
      model.set(attributesOf(values));
    },
    refresh(values) {
      newest = values;
    },
    save,
  };
}

const contactOf = ({ id, name, phones, emails }: PageLeadCard['contacts'][number]): CardContact => {
  const [first_name = '', ...rest] = name.split(' ');
  return { id, name, first_name, last_name: rest.join(' '), phones, emails };
};
