import type { ButtonHTMLAttributes, ComponentChildren, Ref, TargetedMouseEvent } from 'preact';
import { useStyles } from '../styles/use-styles.ts';
import { buttonCss } from './button.css.ts';

type Attributes = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'class' | 'children' | 'disabled' | 'onClick' | 'size' | 'type'
>;

export interface ButtonProps extends Attributes {
  readonly class?: string;
  readonly children: ComponentChildren;
  /** `primary` is the one thing to do, `text` the least of all. @default "secondary" */
  readonly variant?: 'primary' | 'secondary' | 'danger' | 'text';
  /** `large` is for thumbs, on pages for phones. @default "medium" */
  readonly size?: 'large' | 'medium' | 'small';
  /** As wide as its place. */
  readonly wide?: boolean;
  /** What it started is not done yet: it turns a circle, keeps the focus and takes no clicks. */
  readonly busy?: boolean;
  /** What it started is done. */
  readonly success?: boolean;
  /** What it would start can not be done: it shakes once. Say why beside it. */
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  /** @default "button": it sends no form unless it is told to */
  readonly type?: 'button' | 'submit' | 'reset';
  readonly onClick?: (event: TargetedMouseEvent<HTMLButtonElement>) => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A button.
 *
 * @example
 * <Button variant="primary" busy={saving} success={saved} onClick={save}>
 *   Add a note
 * </Button>
 */
export function Button({
  class: className = '',
  variant = 'secondary',
  size = 'medium',
  wide,
  busy,
  success,
  invalid,
  onClick,
  ref,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      // Not disabled: the focus would be lost, and with it the place of who works by keyboard.
      aria-disabled={busy || undefined}
      {...rest}
      ref={useStyles(buttonCss, ref)}
      class={`amo amo-button ${className}`}
      data-variant={variant === 'secondary' ? undefined : variant}
      data-size={size}
      data-wide={wide || undefined}
      data-invalid={invalid || undefined}
      data-success={(success && !busy) || undefined}
      onClick={(event) => {
        // A submit button would send its form by itself.
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
