import type { Choice } from '@amokit/client/entities';
import type { CustomField } from '@amokit/contract';
import { Combobox } from '../../combobox/combobox.tsx';
import type { ComboboxOption } from '../../combobox/combobox-option.ts';
import { MultiSelect } from '../../combobox/multi-select.tsx';
import { Field } from '../../field/field.tsx';
import type { Option } from '../../forms/option.ts';
import { useTexts } from '../../locale/locale.ts';
import { RadioGroup } from '../../radio-group/radio-group.tsx';
import { Select } from '../../select/select.tsx';
import type { FieldPartProps } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';

/** The choices of a list, in their order. */
const enumOptions = ({ enums }: CustomField): Option[] =>
  [...(enums ?? [])]
    .sort((a, b) => a.sort - b.sort)
    .map(({ id, value }) => ({ value: `${id}`, label: value }));

/** The option that a choice is: by its id, else by its text. */
function keyOf(choice: Choice | undefined, options: readonly Option[]): string | null {
  if (!choice) return null;
  if (choice.enum_id !== null) return `${choice.enum_id}`;
  return options.find(({ label }) => label === choice.value)?.value ?? null;
}

const choiceOf = (key: string) => ({ enum_id: Number(key) });
const choiceOrNone = (key: string | null) => (key === null ? null : choiceOf(key));

/** select */
export function SelectPart(props: FieldPartProps<'select'>) {
  const { field, frame, value, onChange, disabled } = props;
  const { notChosen } = useTexts(fieldTexts);
  const options = enumOptions(field);
  return (
    <Field {...frame}>
      <Select
        placeholder={notChosen}
        options={options}
        value={keyOf(value, options)}
        disabled={disabled}
        onChange={(key) => onChange(choiceOrNone(key))}
      />
    </Field>
  );
}

/** radiobutton */
export function RadioPart(props: FieldPartProps<'radiobutton'>) {
  const { field, frame, value, onChange, disabled } = props;
  const { notChosen } = useTexts(fieldTexts);
  const options = enumOptions(field);
  // A radio button can not be taken back: where the field may be empty, that is one more choice.
  const none = { value: '', label: notChosen };
  return (
    <RadioGroup
      {...frame}
      options={frame.required ? options : [none, ...options]}
      value={keyOf(value, options) ?? ''}
      disabled={disabled}
      onChange={(key) => onChange(key === '' ? null : choiceOf(key))}
    />
  );
}

/** multiselect */
export function MultiSelectPart(props: FieldPartProps<'multiselect'>) {
  const { field, frame, value = [], onChange, disabled } = props;
  const options = enumOptions(field);
  return (
    <Field {...frame}>
      <MultiSelect
        options={options}
        value={value.flatMap((choice) => keyOf(choice, options) ?? [])}
        disabled={disabled}
        onChange={(keys) => onChange(keys.length > 0 ? keys.map(choiceOf) : null)}
      />
    </Field>
  );
}

/** The tree of categories in the order in which it is read, each below its parent. */
function categoryOptions({ nested }: CustomField): ComboboxOption[] {
  const all = [...(nested ?? [])].sort((a, b) => a.sort - b.sort);
  const below = (parent: number | null, depth: number): ComboboxOption[] =>
    all
      .filter(({ parent_id }) => parent_id === parent)
      .flatMap(({ id, value }) => [
        { value: `${id}`, label: `${'\u2003'.repeat(depth)}${value}`, chosenLabel: value },
        // A tree is not deep; an answer that is no tree must not be walked for ever.
        ...(depth < 20 ? below(id, depth + 1) : []),
      ]);
  return below(null, 0);
}

/** category */
export function CategoryPart(props: FieldPartProps<'category'>) {
  const { field, frame, value, onChange, disabled } = props;
  const { notChosen } = useTexts(fieldTexts);
  const options = categoryOptions(field);
  const byText = options.map((option) => ({
    ...option,
    label: option.chosenLabel ?? option.label,
  }));
  return (
    <Field {...frame}>
      <Combobox
        placeholder={notChosen}
        options={options}
        value={keyOf(value, byText)}
        disabled={disabled}
        onChange={(key) => onChange(choiceOrNone(key))}
      />
    </Field>
  );
}
