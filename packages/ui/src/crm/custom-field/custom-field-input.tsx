import {
  clearField,
  type FieldType,
  type FieldWrites,
  readField,
  writeField,
} from '@amokit/client/entities';
import type { CustomField, CustomFieldValues, CustomFieldValuesWrite } from '@amokit/contract';
import { type ComponentChildren, type ComponentType, createElement } from 'preact';
import { useRef } from 'preact/hooks';
import { Callout } from '../../callout/callout.tsx';
import { useControlled } from '../../forms/use-controlled.ts';
import { useFormReset } from '../../forms/use-form-reset.ts';
import { useTexts } from '../../locale/locale.ts';
import { Skeleton } from '../../skeleton/skeleton.tsx';
import { useService } from '../crm-context.ts';
import { Failure } from '../not-ready.tsx';
import { useQuery, wholeList } from '../use-query.ts';
import type { FieldPartProps } from './field-part.ts';
import { fieldParts, postedAsJson } from './field-parts.ts';
import { fieldTexts } from './field-texts.ts';

/** The values of a field: as an entity has them, or as they were written. */
export type CustomFieldValue = CustomFieldValues | CustomFieldValuesWrite;

export interface CustomFieldInputProps {
  readonly class?: string;
  /** Whose field it is. */
  readonly entity:
    | 'leads'
    | 'contacts'
    | 'companies'
    | 'customers'
    | 'customers/segments'
    | `catalogs/${number}`;
  /** Its id, or its code. */
  readonly field: number | string;
  /** `findField(lead, 101)`, or what `onChange` gave; null of an empty one. */
  readonly value?: CustomFieldValue | null;
  readonly defaultValue?: CustomFieldValue | null;
  /** Called with what goes into `custom_fields_values` of a write. */
  readonly onChange?: (value: CustomFieldValuesWrite) => void;
  /**
   * The name under which a form gets the value: a text, a number, the ids of choices. What has parts
   * (phones, addresses, legal entities, positions, links, files) is the JSON of its `values`.
   */
  readonly name?: string;
  /** @default the name of the field */
  readonly label?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: ComponentChildren;
  /** @default as the definition of the field says */
  readonly required?: boolean;
  /** Computed fields are always. */
  readonly disabled?: boolean;
}

/** What the values of a field mean, by its type. Values that mean nothing are none. */
function readValue<T extends FieldType>(
  { id, name, code, type }: CustomField & { readonly type: T },
  values: NonNullable<CustomFieldValue['values']>,
) {
  const read = { field_id: id, field_name: name, field_code: code, field_type: type, values };
  // Writes have the shapes of reads; readField() takes nothing for granted in either.
  return readField({ custom_fields_values: [read as CustomFieldValues] }, id, type);
}

const textOf = (value: CustomFieldValue | null): string =>
  (value?.values ?? [])
    .map((entry) => ('value' in entry && typeof entry.value === 'string' ? entry.value : ''))
    .join(', ');

/**
 * A custom field of the account, with its label, in the control that belongs to its type: all 25 of
 * them.
 *
 * The definitions are read once for all fields of an entity. Days and times are those of the
 * account's time zone, whatever the person's clock shows.
 *
 * @example
 * const [budget, setBudget] = useState<CustomFieldValue | null>(findField(lead, 101) ?? null);
 *
 * <CustomFieldInput entity="leads" field={101} value={budget} onChange={setBudget} />;
 *
 * await crm.leads.updateOne(lead.id, { custom_fields_values: [budget] });
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 */
export function CustomFieldInput(props: CustomFieldInputProps) {
  const { entity, field: key, value, defaultValue = null, onChange } = props;
  const fields = useService('customFields')(entity);
  const { missing } = useTexts(fieldTexts);
  const state = useQuery(wholeList((page) => fields.list({ limit: 250, page })));
  const [current, set] = useControlled<CustomFieldValue | null>(value, defaultValue, (next) => {
    if (next) onChange?.(next);
  });
  if (state.status === 'loading') return <Skeleton lines={2} />;
  if (state.status === 'failed') return <Failure state={state} label={`${key}`} />;
  const field = state.data.find(({ id, code }) => id === key || code === key);
  if (!field) return <Callout variant="warning">{missing}</Callout>;
  const { type } = field;
  // An old type, which the API shows and does not take.
  if (type === 'org_legal_name') return <Callout title={field.name}>{textOf(current)}</Callout>;
  return <FieldInput {...props} definition={{ ...field, type }} current={current} set={set} />;
}

interface FieldInputProps<T extends FieldType> extends CustomFieldInputProps {
  readonly definition: CustomField & { readonly type: T };
  readonly current: CustomFieldValue | null;
  readonly set: (value: CustomFieldValue | null) => void;
}

function FieldInput<T extends FieldType>(props: FieldInputProps<T>) {
  const { definition, current, set, name, defaultValue = null } = props;
  const { id, type } = definition;
  const posted = useRef<HTMLInputElement>(null);
  useFormReset(posted, () => set(defaultValue ?? clearField(id)));
  // A table of types can not be looked into by a type that is one of its own.
  const Part = fieldParts[type] as ComponentType<FieldPartProps<T>>;
  const json = postedAsJson.has(type);
  const values = current?.values ?? null;
  return (
    <>
      {createElement(Part, {
        field: definition,
        frame: {
          class: props.class ?? '',
          label: props.label ?? definition.name,
          hint: props.hint,
          error: props.error,
          required: props.required ?? definition.is_required ?? false,
          ...(name && !json && { name }),
        },
        value: values ? readValue(definition, values) : undefined,
        onChange: (next: FieldWrites[T] | null) =>
          set(next === null ? clearField(id) : writeField(id, type, next)),
        disabled: Boolean(props.disabled || definition.is_computed),
      })}
      <input
        ref={posted}
        type="hidden"
        name={json ? name : undefined}
        value={json && values ? JSON.stringify(values) : ''}
      />
    </>
  );
}
