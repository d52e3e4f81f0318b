import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useStyles } from '../styles/use-styles.ts';
import { fieldCss } from './field.css.ts';
import { useFieldError } from './use-field-error.ts';

const css = `${fieldCss}.amo.amo-group{display:grid;grid-template-columns:minmax(0,1fr);gap:6px;min-width:0;padding:0;border:0}
.amo-group .amo-field>.amo-field-label{color:var(--amo-muted);font-size:13px;font-weight:400}
.amo-group>legend{float:none;width:auto;margin:0;padding:0 0 2px;border:0;font:inherit;font-weight:600}`;

/** What groups of controls have in common. */
export interface ControlGroupProps {
  readonly class?: string;
  readonly label: ComponentChildren;
  /** How to fill it in. */
  readonly hint?: ComponentChildren;
  /** What is wrong and how to mend it. Read out when it appears. */
  readonly error?: ComponentChildren;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLFieldSetElement>;
}

interface Props extends ControlGroupProps {
  readonly role?: 'radiogroup';
  /** By which a form knows its errors. */
  readonly name: string | undefined;
  readonly children: ComponentChildren;
}

/** A label, a hint and an error around several controls that answer one question. */
export function ControlGroup(props: Props) {
  const { class: className = '', label, hint, required, disabled, role, name, children } = props;
  const error = useFieldError(props.error, name);
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      ref={useStyles(css, props.ref)}
      class={`amo amo-group ${className}`}
      disabled={disabled}
      aria-describedby={described || undefined}
      // A plain group knows neither of the two.
      {...(role && { role, 'aria-invalid': Boolean(error), 'aria-required': Boolean(required) })}
    >
      <legend>
        {label}
        {required && (
          <span class="amo-field-label">
            <span aria-hidden="true"> *</span>
          </span>
        )}
      </legend>
      {children}
      {hint && (
        <div class="amo-field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <div class="amo-field-error" id={`${id}-error`} aria-live="polite">
        {error}
      </div>
    </fieldset>
  );
}
