import type { ComponentChildren, PartialInputHTMLAttributes, Ref } from 'preact';
import { useFieldControl } from '../field/field-context.ts';
import { useStyles } from '../styles/use-styles.ts';
import { switchCss } from './switch.css.ts';

type Attributes = Omit<
  PartialInputHTMLAttributes<HTMLInputElement>,
  'class' | 'type' | 'role' | 'size' | 'children' | 'onChange'
>;

// The browser says whether it is on, from `checked`.
const asSwitch = { type: 'checkbox', role: 'switch' } as const;

export interface SwitchProps extends Attributes {
  readonly class?: string;
  /** What is switched. Without it, give an `aria-label`. */
  readonly children?: ComponentChildren;
  readonly onChange?: (checked: boolean) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * Turns something on and off at once, without a Save button.
 *
 * @example
 * <Switch checked={active} onChange={setActive}>
 *   Answer for me at night
 * </Switch>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/switch/
 */
export function Switch({ class: className = '', children, onChange, ref, ...rest }: SwitchProps) {
  const field = useFieldControl();
  return (
    <label class={`amo amo-switch ${className}`}>
      <input
        {...field}
        {...rest}
        ref={useStyles(switchCss, ref)}
        {...asSwitch}
        class="amo amo-switch-track"
        onChange={(event) => onChange?.(event.currentTarget.checked)}
      />
      {children && <span>{children}</span>}
    </label>
  );
}
