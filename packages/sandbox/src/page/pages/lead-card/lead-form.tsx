import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PageLeadCard } from '../../../shared/page-state.ts';
import { Icon } from '../../layout/icon.tsx';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { type CurrentLead, draftOf, inputNames, type LeadDraft } from './current-lead.ts';
import { LinkedContacts } from './linked-contacts.tsx';
import { StagePicker } from './stage-picker.tsx';

interface LeadFormProps {
  readonly lead: PageLeadCard;
  readonly current: CurrentLead;
  readonly reload: () => void;
}

/** The left column of the card: the lead's fields, its contacts and its company. */
export function LeadForm({ lead, current, reload }: LeadFormProps) {
  const { journal } = usePage();
  const { account, users } = usePageState();
  const t = useTexts();
  const [draft, setDraft] = useState<LeadDraft>(() => draftOf(lead));
  const [dirty, setDirty] = useState(false);
  const [problem, setProblem] = useState('');

  // What others changed comes in, unless this person is in the middle of changing it.
  useEffect(() => {
    if (!dirty) setDraft(draftOf(lead));
  }, [lead, dirty]);
  useEffect(() => current.draft(draft), [current, draft]);

  const change = (values: Partial<LeadDraft>) => {
    setDraft((before) => ({ ...before, ...values }));
    setDirty(true);
    setProblem('');
  };
  const cancel = () => {
    setDirty(false);
    setProblem('');
    reload();
  };
  const save = async (event: Event) => {
    event.preventDefault();
    try {
      await current.save(draft);
      setDirty(false);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      journal.error('', 'card', error);
    }
  };

  return (
    <form class="card-fields card-holder__fields" id="edit_card" onSubmit={save}>
      <div class="card-fields__top">
        <div class="card-fields__top-row">
          <a
            class="card-fields__back js-back-button"
            href="/leads/list/"
            aria-label={t('card.back')}
          >
            <Icon icon={ArrowLeft} size={18} />
          </a>
          <textarea
            class="card-fields__top-name-input text-input"
            id="person_n"
            name={inputNames.name}
            aria-label={t('card.name')}
            rows={1}
            value={draft.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </div>
        <div class="card-fields__top-tags">
          <span class="card-fields__number">{t('card.lead', { id: lead.id })}</span>
          {lead.tags.map((tag) => (
            <span key={tag} class="tag">
              {tag}
            </span>
          ))}
        </div>
        <StagePicker draft={draft} change={change} />
      </div>
      <div class="card-fields__fields-block custom-scroll" id="card_fields">
        <div class="linked-forms__group-wrapper linked-forms__group-wrapper_main">
          <Field id="lead_main_user" label={t('card.responsible')}>
            <select
              class="text-input"
              id="lead_main_user"
              name={inputNames.responsibleUserId}
              value={draft.responsibleUserId}
              onChange={({ currentTarget }) =>
                change({ responsibleUserId: Number(currentTarget.value) })
              }
            >
              {users.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
          <Field
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
          </Field>
          {lead.fields.map(({ name, value }) => (
            <p key={name} class="linked-form__field">
              <span class="linked-form__field__label">{name}</span>
              <span class="linked-form__field__value">{value || t('card.placeholder')}</span>
            </p>
          ))}
        </div>
        <LinkedContacts contacts={lead.contacts} company={lead.company} />
      </div>
      {dirty && (
        <div class="card-fields__top-actions" id="card_save_panel">
          {problem && (
            <p class="card-fields__problem" role="alert">
              {problem}
            </p>
          )}
          <button
            type="submit"
            class="button-input button-input_blue"
            id="save_and_close_contacts_link"
          >
            {t('card.save')}
          </button>
          <button type="button" class="button-input button-cancel" onClick={cancel}>
            {t('card.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}

interface FieldProps {
  /** The id of the input. */
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Field({ id, label, children }: FieldProps) {
  return (
    <div class="linked-form__field">
      <label class="linked-form__field__label" htmlFor={id}>
        {label}
      </label>
      <span class="linked-form__field__value">{children}</span>
    </div>
  );
}

const currencySign = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;
