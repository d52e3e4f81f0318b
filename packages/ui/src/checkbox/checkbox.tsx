import type { ComponentChildren, PartialInputHTMLAttributes, Ref } from 'preact';
import { useCallback } from 'preact/hooks';
import { useFieldControl } from '../field/field-context.ts';
import { useStyles } from '../styles/use-styles.ts';
import { checkboxCss } from './checkbox.css.ts';

type Attributes = Omit<
  PartialInputHTMLAttributes<HTMLInputElement>,
  'class' | 'type' | 'role' | 'size' | 'children' | 'onChange' | 'indeterminate'
>;

export interface CheckboxProps extends Attributes {
  readonly class?: string;
  /** What is ticked. Without it, give an `aria-label`. */
  readonly children?: ComponentChildren;
  /** Neither ticked nor not: a part of what it stands for is. */
  readonly indeterminate?: boolean;
  readonly invalid?: boolean;
  readonly onChange?: (checked: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A box to tick.
 *
 * @example
 * <Checkbox name="copy" defaultChecked onChange={setCopy}>
 *   Send me a copy
 * </Checkbox>
 */
export function Checkbox({
  class: className = '',
  children,
  indeterminate = false,
  invalid,
  onChange,
  ref,
  ...rest
}: CheckboxProps) {
  const field = useFieldControl();
  const styled = useStyles(checkboxCss, ref);
  const attach = useCallback(
    (box: HTMLInputElement | null) => {
      if (box) box.indeterminate = indeterminate;
      return styled(box);
    },
    [styled, indeterminate],
  );
  return (
    <label class={`amo amo-check ${className}`}>
      <input
        {...field}
        {...(invalid && { 'aria-invalid': true })}
        {...rest}
        ref={attach}
        type="checkbox"
        class="amo amo-check-box"
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
      {children && <span>{children}</span>}
    </label>
  );
}
