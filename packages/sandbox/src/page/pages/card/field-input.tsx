import type { PageField, PageFieldValue } from '../../../page-shapes/page-state.ts';
import { useTexts } from '../../page-context.ts';
import { FormField } from './form-column.tsx';

export interface FieldInputProps {
  readonly field: PageField;
  readonly values: readonly PageFieldValue[];
  set(values: readonly PageFieldValue[]): void;
}

/** Not a type of browsers, which make a text of it: it is how widgets find numbers. */
const numeric: Readonly<Record<string, string>> = {
  type: 'numeric',
  inputMode: 'decimal',
  class: 'text-input linked-form__cf js-control-allow-numeric-float',
} as const;

const isNumber = (type: string): boolean => ['numeric', 'price', 'monetary'].includes(type);

/** A custom field with one input, by its type. Its name is that of the model: `CFV[id]`. */
export function FieldInput(props: FieldInputProps) {
  const { field, values, set } = props;
  const { id, name, type } = field;
  const text = values[0]?.text ?? '';
  const common = {
    id: `field_${id}`,
    name: `CFV[${id}]`,
    class: 'text-input linked-form__cf',
  } as const;
  const setText = (next: string) => set([{ text: next, enumId: null }]);

  if (type === 'multiselect') return <ChoicesInput {...props} />;
  if (type === 'select' || type === 'radiobutton' || type === 'category')
    return (
      <FormField id={common.id} label={name} fieldId={id} type={type}>
        <ChoiceInput {...props} />
      </FormField>
    );
  if (type === 'checkbox')
    return (
      <FormField id={common.id} label={name} fieldId={id} type={type}>
        <input
          type="checkbox"
          id={common.id}
          name={common.name}
          value="Y"
          checked={text === '1'}
          onChange={({ currentTarget }) => setText(currentTarget.checked ? '1' : '')}
        />
      </FormField>
    );
  if (type === 'textarea' || type === 'streetaddress')
    return (
      <FormField id={common.id} label={name} fieldId={id} type={type}>
        <textarea
          {...common}
          rows={2}
          placeholder="…"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </FormField>
    );
  if (type === 'date_time')
    return (
      <FormField id={common.id} label={name} fieldId={id} type={type}>
        <input
          {...common}
          type="datetime-local"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </FormField>
    );
  if (type === 'date' || type === 'birthday')
    return (
      <FormField id={common.id} label={name} fieldId={id} type={type}>
        <input
          {...common}
          type="date"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </FormField>
    );
  return (
    <FormField id={common.id} label={name} fieldId={id} type={type}>
      <input
        {...common}
        {...(isNumber(type)
          ? numeric
          : { type: 'text', inputMode: type === 'url' ? 'url' : 'text' })}
        placeholder="…"
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
    </FormField>
  );
}

function ChoiceInput({ field, values, set }: FieldInputProps) {
  const t = useTexts();
  const chosen = values[0]?.enumId ?? null;
  return (
    <select
      class="text-input linked-form__cf"
      id={`field_${field.id}`}
      name={`CFV[${field.id}]`}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => {
        const choice = field.choices.find(({ id }) => `${id}` === currentTarget.value);
        set(choice ? [{ text: choice.name, enumId: choice.id }] : []);
      }}
    >
      <option value="">{t('card.choose')}</option>
      {field.choices.map(({ id, name }) => (
        <option key={id} value={id} selected={id === chosen}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ChoicesInput({ field, values, set }: FieldInputProps) {
  const t = useTexts();
  const ticked = new Set(values.map(({ enumId }) => enumId));
  const names = field.choices.filter(({ id }) => ticked.has(id)).map(({ name }) => name);
  const shown = names.join(', ') || t('card.choose');
  const toggle = (id: number) => {
    if (!ticked.delete(id)) ticked.add(id);
    set(
      field.choices
        .filter((choice) => ticked.has(choice.id))
        .map((choice) => ({ text: choice.name, enumId: choice.id })),
    );
  };
  return (
    <FormField label={field.name} fieldId={field.id} type={field.type}>
      <details class="field-choices">
        <summary class="field-choices__summary" aria-label={`${field.name}: ${shown}`}>
          {shown}
        </summary>
        <fieldset class="field-choices__list" aria-label={field.name}>
          {field.choices.map(({ id, name }) => (
            <label key={id} class="field-choices__item">
              <input
                type="checkbox"
                name={`CFV[${field.id}][${id}]`}
                value={id}
                checked={ticked.has(id)}
                onChange={() => toggle(id)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      </details>
    </FormField>
  );
}
