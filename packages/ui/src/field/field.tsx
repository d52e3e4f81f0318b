import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useStyles } from '../styles/use-styles.ts';
import { fieldCss } from './field.css.ts';
import { FieldContext } from './field-context.ts';
import { useFieldError } from './use-field-error.ts';

export interface FieldProps {
  readonly class?: string;
  readonly label: ComponentChildren;
  /** How to fill it in. */
  readonly hint?: ComponentChildren;
  /** What is wrong and how to mend it. Read out when it appears. */
  readonly error?: ComponentChildren;
  readonly required?: boolean;
  /** The name under which a form gets the value, and by which it knows the field's errors. */
  readonly name?: string;
  /** The id of the control. @default one that nobody else has */
  readonly id?: string;
  /** One control of this kit; {@link useFieldControl} wires any other. */
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * A label, a hint and an error around one control, which gets their ids by itself.
 *
 * @example
 * <Field label="Note" hint="The team sees it" error={failed && 'Write something first'}>
 *   <Textarea value={text} onInput={(event) => setText(event.currentTarget.value)} />
 * </Field>
 */
export function Field(props: FieldProps) {
  const { class: className = '', label, hint, required, name, children, ref } = props;
  const error = useFieldError(props.error, name);
  const ownId = useId();
  const id = props.id ?? ownId;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div ref={useStyles(fieldCss, ref)} class={`amo amo-field ${className}`}>
      <label class="amo amo-field-label" id={`${id}-label`} for={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      <FieldContext.Provider
        value={{
          id,
          'aria-describedby': described || undefined,
          'aria-invalid': error ? true : undefined,
          required,
          name,
        }}
      >
        {children}
      </FieldContext.Provider>
      {hint && (
        <div class="amo-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class="amo-field-error" id={`${id}-error`} aria-live="polite">
        {error}
      </div>
    </div>
  );
}
