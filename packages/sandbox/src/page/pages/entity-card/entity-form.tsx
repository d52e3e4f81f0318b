import { useEffect, useState } from 'preact/hooks';
import type { PageEntityCard } from '../../../page-shapes/page-state.ts';
import { usePageState, useTexts } from '../../page-context.ts';
import { currencySign } from '../../texts/format.ts';
import { CardTabs } from '../card/card-tabs.tsx';
import { CustomFields } from '../card/custom-fields.tsx';
import type { FieldsDraft } from '../card/field-draft.ts';
import { FormColumn, FormField } from '../card/form-column.tsx';
import { LinkedContacts } from '../card/linked-contacts.tsx';
import { UserSelect } from '../card/user-select.tsx';
import type { CardDefinition } from './card-definitions.ts';
import { type CurrentEntity, draftOf, type EntityDraft } from './current-entity.ts';
import { LinkedLeads } from './linked-leads.tsx';

interface EntityFormProps {
  readonly definition: CardDefinition;
  readonly card: PageEntityCard;
  readonly current: CurrentEntity;
  readonly reload: () => void;
}

/** A new card may get a phone in its address: `/contacts/add/?phone=…`, as telephony has it. */
function givenByAddress({ id, fields }: PageEntityCard): FieldsDraft {
  const phone = new URLSearchParams(location.search).get('phone');
  const field = fields.find(({ code }) => code === 'PHONE');
  if (id !== 0 || !phone || !field) return {};
  return { [field.id]: [{ text: phone, enumId: field.choices[0]?.id ?? null }] };
}

/** The left column of the card of a contact, a company or a customer. */
export function EntityForm({ definition, card, current, reload }: EntityFormProps) {
  const { account } = usePageState();
  const t = useTexts();
  const { inputs, nameText, back, entity } = definition;
  const [given] = useState(() => givenByAddress(card));
  const [draft, setDraft] = useState<EntityDraft>(() => ({ ...draftOf(card), fields: given }));
  const [dirty, setDirty] = useState(() => Object.keys(given).length > 0);

  // What others changed comes in, unless this person is in the middle of changing it.
  useEffect(() => {
    if (!dirty) setDraft(draftOf(card));
  }, [card, dirty]);
  useEffect(() => current.draft(draft), [current, draft]);

  const change = (values: Partial<EntityDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
  };

  return (
    <FormColumn
      back={back}
      backText={t('card.backToList')}
      nameInput={{ name: `${inputs}[NAME]`, label: t(nameText), value: draft.name }}
      changeName={(name) => change({ name })}
      dirty={dirty || card.id === 0}
      save={async () => {
        await current.save(draft);
        setDirty(false);
      }}
      cancel={() => {
        setDirty(false);
        reload();
      }}
      top={
        card.tags.length > 0 && (
          <div class="card-fields__top-tags">
            {card.tags.map((tag) => (
              <span key={tag} class="tag">
                {tag}
              </span>
            ))}
          </div>
        )
      }
    >
      <CardTabs entity={entity} id={card.id}>
        <div class="linked-forms__group-wrapper linked-forms__group-wrapper_main">
          <FormField id="card_main_user" label={t('card.responsible')}>
            <UserSelect
              id="card_main_user"
              name={`${inputs}[MAIN_USER]`}
              value={draft.responsibleUserId}
              change={(responsibleUserId) => change({ responsibleUserId })}
            />
          </FormField>
          {entity === 'customers' && (
            <FormField
              id="card_next_price"
              label={`${t('card.nextPrice')}, ${currencySign(account.currency)}`}
            >
              <input
                type="text"
                inputMode="numeric"
                class="text-input"
                id="card_next_price"
                name={`${inputs}[NEXT_PRICE]`}
                value={draft.nextPrice}
                onInput={({ currentTarget }) =>
                  change({ nextPrice: Number(currentTarget.value.replace(/\D/g, '')) })
                }
              />
            </FormField>
          )}
          <CustomFields
            fields={card.fields}
            draft={draft.fields}
            change={(fields) => change({ fields })}
          />
        </div>
        {entity !== 'contacts' && <LinkedContacts contacts={card.contacts} company={null} />}
        {entity === 'contacts' && card.company && (
          <LinkedContacts contacts={[]} company={card.company} />
        )}
        <LinkedLeads entity={entity} id={card.id} leads={card.leads} reload={reload} />
      </CardTabs>
    </FormColumn>
  );
}
