import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageElementCard } from '../../../page-shapes/page-state.ts';
import { messageOf } from '../../host/value.ts';
import { usePageState, useTexts } from '../../page-context.ts';
import { CustomFields } from '../card/custom-fields.tsx';
import { type FieldsDraft, writtenFields } from '../card/field-draft.ts';
import { saveElement } from './element-api.ts';

interface ElementFormProps {
  readonly catalogId: number;
  readonly card: PageElementCard;
  /** The element is saved. */
  saved(): void;
}

/** The card of an element of a list: its name and its fields. */
export function ElementForm({ catalogId, card, saved }: ElementFormProps) {
  const { account } = usePageState();
  const t = useTexts();
  const [name, setName] = useState(card.name);
  const [fields, setFields] = useState<FieldsDraft>({});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const written = writtenFields(card.fields, fields, account.timezone);
      const values = written.length > 0 && { custom_fields_values: written };
      await saveElement(catalogId, card.id, { name, ...values });
      saved();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  };

  return (
    <form class="modal-body__inner element-card" onSubmit={submit}>
      <button type="button" class="modal-body__close" aria-label={t('widgets.close')}>
        ×
      </button>
      <input
        ref={first}
        type="text"
        class="text-input element-card__name"
        name="catalog_element[name]"
        aria-label={t('card.element')}
        placeholder={t('card.element')}
        required
        value={name}
        onInput={({ currentTarget }) => setName(currentTarget.value)}
      />
      <div class="element-card__fields">
        <CustomFields fields={card.fields} draft={fields} change={setFields} />
      </div>
      {problem && (
        <p class="element-card__problem" role="alert">
          {problem}
        </p>
      )}
      <div class="modal-body__actions">
        <button type="submit" class="button-input button-input_blue" disabled={busy}>
          {t('card.save')}
        </button>
        <button type="button" class="button-input button-cancel">
          {t('card.cancel')}
        </button>
      </div>
    </form>
  );
}
