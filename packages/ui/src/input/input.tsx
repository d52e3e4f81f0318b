import type { ComponentChildren, LooseInputHTMLAttributes, Ref } from 'preact';
import { h } from 'preact';
import { useFieldControl } from '../field/field-context.ts';
import { useStyles } from '../styles/use-styles.ts';
import { inputCss } from './input.css.ts';

type Attributes = Omit<
  LooseInputHTMLAttributes<HTMLInputElement>,
  'class' | 'type' | 'size' | 'children'
>;

export interface InputProps extends Attributes {
  readonly class?: string;
  /** @default "text" */
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'time' | 'url';
  /** Shown in front of the text, inside the border: an icon, `https://`. */
  readonly before?: ComponentChildren;
  /** Shown behind the text, inside the border: a unit, a small button. */
  readonly after?: ComponentChildren;
  readonly invalid?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A text of one line.
 *
 * @example
 * <Field label="Site">
 *   <Input type="url" name="site" before="https://" />
 * </Field>
 */
export function Input({ class: className = '', before, after, invalid, ref, ...rest }: InputProps) {
  const field = useFieldControl();
  // JSX would want to know the type, as each has its own roles.
  const input = h<LooseInputHTMLAttributes<HTMLInputElement>, HTMLInputElement>('input', {
    type: 'text',
    ...field,
    ...(invalid && { 'aria-invalid': true }),
    ...rest,
    ref: useStyles(inputCss, ref),
    class: `amo amo-control ${className}`,
  });
  if (!before && !after) return input;
  return (
    <span class="amo amo-input-box">
      {before && <span>{before}</span>}
      {input}
      {after && <span>{after}</span>}
    </span>
  );
}
