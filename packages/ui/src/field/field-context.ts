import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What a field tells the control in it. */
export interface FieldControl {
  /** The id that the label points to. */
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly required: boolean | undefined;
  /** The name under which a form gets the value. */
  readonly name: string | undefined;
}

export const FieldContext = createContext<FieldControl | undefined>(undefined);

/**
 * The attributes that wire a control to the field around it; none outside of a field.
 *
 * Spread them before the control's own props, so that whoever gives an id by hand keeps it.
 */
export function useFieldControl(): Partial<FieldControl> {
  return useContext(FieldContext) ?? {};
}
