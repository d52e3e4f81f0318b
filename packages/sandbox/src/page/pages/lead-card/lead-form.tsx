import { useEffect, useState } from 'preact/hooks';
import type { PageLeadCard } from '../../../page-shapes/page-state.ts';
import { usePageState, useTexts } from '../../page-context.ts';
import { currencySign } from '../../texts/format.ts';
import { CardTabs } from '../card/card-tabs.tsx';
import { CustomFields } from '../card/custom-fields.tsx';
import { FormColumn, FormField } from '../card/form-column.tsx';
import { LinkedContacts } from '../card/linked-contacts.tsx';
import { UserSelect } from '../card/user-select.tsx';
import { type CurrentLead, draftOf, inputNames, type LeadDraft } from './current-lead.ts';
import { StagePicker } from './stage-picker.tsx';

interface LeadFormProps {
  readonly lead: PageLeadCard;
  readonly current: CurrentLead;
  readonly reload: () => void;
}

/** The left column of a lead's card: its fields, its contacts and its company. */
export function LeadForm({ lead, current, reload }: LeadFormProps) {
  const { account } = usePageState();
  const t = useTexts();
  const [draft, setDraft] = useState<LeadDraft>(() => draftOf(lead));
  const [dirty, setDirty] = useState(false);

  // What others changed comes in, unless this person is in the middle of changing it.
  useEffect(() => {
    if (!dirty) setDraft(draftOf(lead));
  }, [lead, dirty]);
  useEffect(() => current.draft(draft), [current, draft]);

  const change = (values: Partial<LeadDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };

  return (
    <FormColumn
      back="/leads/list/"
      backText={t('card.back')}
      nameInput={{ name: inputNames.name, label: t('card.name'), value: draft.name }}
      changeName={(name) => change({ name })}
      dirty={dirty || lead.id === 0}
      save={async () => {
        await current.save(draft);
        setDirty(false);
      }}
      cancel={() => {
        setDirty(false);
        reload();
      }}
      top={
        <>
          <div class="card-fields__top-tags">
            {lead.id > 0 && (
              <span class="card-fields__number">{t('card.lead', { id: lead.id })}</span>
            )}
            {lead.tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
          </div>
          <StagePicker draft={draft} change={change} />
        </>
      }
    >
      <CardTabs entity="leads" id={lead.id}>
        <div class="linked-forms__group-wrapper linked-forms__group-wrapper_main">
          <FormField id="lead_main_user" label={t('card.responsible')}>
            <UserSelect
              id="lead_main_user"
              name={inputNames.responsibleUserId}
              value={draft.responsibleUserId}
              change={(responsibleUserId) => change({ responsibleUserId })}
            />
          </FormField>
          <FormField
            id="lead_card_budget"
            label={`${t('card.price')}, ${currencySign(account.currency)}`}
          >
            <input
              type="text"
              inputMode="numeric"
              class="text-input js-control-allow-numeric"
              id="lead_card_budget"
              name={inputNames.price}
              value={draft.price}
              onInput={({ currentTarget }) =>
                change({ price: Number(currentTarget.value.replace(/\D/g, '')) })
              }
            />
          </FormField>
          <CustomFields
            fields={lead.fields}
            draft={draft.fields}
            change={(fields) => change({ fields })}
          />
        </div>
        <LinkedContacts contacts={lead.contacts} company={lead.company} />
      </CardTabs>
    </FormColumn>
  );
}
