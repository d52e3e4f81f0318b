import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../layout/icon.tsx';
import { usePage, useTexts } from '../../page-context.ts';

interface FormColumnProps {
  /** Where the arrow leads. */
  readonly back: string;
  readonly backText: string;
  readonly nameInput: { readonly name: string; readonly label: string; readonly value: string };
  changeName(value: string): void;
  /** What stands under the name. */
  readonly top?: ComponentChildren;
  readonly children: ComponentChildren;
  /** True while there is something to save. */
  readonly dirty: boolean;
  save(): Promise<void>;
  cancel(): void;
}

/** The left column of a card: the name at the top, the fields, and what saves them. */
export function FormColumn(props: FormColumnProps) {
  const { back, backText, nameInput, changeName, top, children, dirty, save, cancel } = props;
  const { journal } = usePage();
  const t = useTexts();
  const [problem, setProblem] = useState('');

  const submit = async (event: Event) => {
    event.preventDefault();
    try {
      await save();
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      journal.error('', 'card', error);
    }
  };

  return (
    <form class="card-fields card-holder__fields" id="edit_card" onSubmit={submit}>
      <div class="card-fields__top">
        <div class="card-fields__top-row">
          <a class="card-fields__back js-back-button" href={back} aria-label={backText}>
            <Icon icon={ArrowLeft} size={18} />
          </a>
          <textarea
            class="card-fields__top-name-input text-input"
            id="person_n"
            name={nameInput.name}
            aria-label={nameInput.label}
            placeholder={nameInput.label}
            rows={1}
            value={nameInput.value}
            onInput={({ currentTarget }) => changeName(currentTarget.value)}
          />
        </div>
        {top}
      </div>
      <div class="card-fields__fields-block custom-scroll" id="card_fields">
        {children}
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
          <button
            type="button"
            class="button-input button-cancel"
            onClick={() => {
              setProblem('');
              cancel();
            }}
          >
            {t('card.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}

interface FormFieldProps {
  /** The id of the input; absent where the value can not be changed. */
  readonly id?: string;
  readonly label: string;
  /** The id of a custom field, by which widgets find its line. */
  readonly fieldId?: number | undefined;
  /** The type of a custom field, which its line is called by as well. */
  readonly type?: string;
  readonly children: ComponentChildren;
}

/** A line of the form: a caption and a value. Widgets find both by their elements and classes. */
export function FormField({ id, label, fieldId, type, children }: FormFieldProps) {
  const names = ['linked-form__field', type && `linked-form__field-${type}`];
  if (fieldId) names.push('linked-form__cf');
  return (
    <div class={names.filter(Boolean).join(' ')} data-id={fieldId}>
      <div class="linked-form__field__label" title={label}>
        <span>{id ? <label htmlFor={id}>{label}</label> : label}</span>
      </div>
      <div class="linked-form__field__value">{children}</div>
    </div>
  );
}
