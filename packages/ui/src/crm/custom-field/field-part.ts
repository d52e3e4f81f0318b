import type { FieldReads, FieldType, FieldWrites } from '@amokit/client/entities';
import type { CustomField } from '@amokit/contract';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** What stands around the control of a field. */
interface FieldFrame {
  readonly class: string;
  readonly label: ComponentChildren;
  readonly hint: ComponentChildren;
  readonly error: ComponentChildren;
  readonly required: boolean;
  /** The name under which a form gets the value. */
  readonly name?: string;
}

/** What the control of a field of one type is given. */
export interface FieldPartProps<T extends FieldType> {
  readonly field: CustomField;
  readonly frame: FieldFrame;
  /** undefined where the field is empty. */
  readonly value: FieldReads[T] | undefined;
  /** null empties the field. */
  readonly onChange: (value: FieldWrites[T] | null) => void;
  readonly disabled: boolean;
}

/**
 * What a person is typing, of which the field takes only what is complete: a row without a text
 * is seen, and not written.
 *
 * It is kept as long as the field has what was made of it, and made anew of any other value.
 */
export function useDraft<Value, Written, Draft>(
  value: Value,
  toDraft: (value: Value) => Draft,
  toWritten: (draft: Draft) => Written,
  onChange: (written: Written) => void,
): readonly [draft: Draft, set: (draft: Draft) => void] {
  const outer = toDraft(value);
  const key = JSON.stringify(toWritten(outer));
  const [kept, keep] = useState({ key, draft: outer });
  const set = (draft: Draft) => {
    const written = toWritten(draft);
    keep({ key: JSON.stringify(written), draft });
    onChange(written);
  };
  return [kept.key === key ? kept.draft : outer, set];
}
