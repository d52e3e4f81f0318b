import type { ButtonHTMLAttributes, Ref } from 'preact';
import { useStyles } from '../styles/use-styles.ts';
import { plainButtonCss } from './plain-button.css.ts';

interface PlainButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'type'> {
  readonly variant?: 'text';
  readonly size?: 'small';
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button inside a component of the kit, without the states that no component needs. */
export const PlainButton = ({ variant, size, ref, ...rest }: PlainButtonProps) => (
  <button
    {...rest}
    ref={useStyles(plainButtonCss, ref)}
    type="button"
    class="amo amo-button"
    data-variant={variant}
    data-size={size}
  />
);
