import type { HTMLAttributes, Ref } from 'preact';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { spinnerCss } from './spinner.css.ts';

const texts: Texts<{ readonly loading: string }> = {
  en: { loading: 'Loading…' },
  ru: { loading: 'Загрузка…' },
  es: { loading: 'Cargando…' },
  pt: { loading: 'Carregando…' },
};

export interface SpinnerProps extends Omit<HTMLAttributes<HTMLSpanElement>, 'class' | 'size'> {
  readonly class?: string;
  /** What is being waited for. @default "Loading…" in the page's language */
  readonly label?: string;
  /** Shows the label beside the circle, not only to those who listen. */
  readonly showLabel?: boolean;
  readonly ref?: Ref<HTMLSpanElement>;
}

/**
 * A turning circle for a wait whose length nobody knows.
 *
 * It is a status: those who listen to the page hear its label when it appears.
 *
 * @example
 * <Spinner label="Looking for the lead" showLabel />
 */
export function Spinner({ class: className = '', label, showLabel, ref, ...rest }: SpinnerProps) {
  const { loading } = useTexts(texts);
  return (
    <span
      role="status"
      {...rest}
      ref={useStyles(spinnerCss, ref)}
      class={`amo amo-spinner ${className}`}
    >
      <span class={showLabel ? '' : 'amo-hidden'}>{label ?? loading}</span>
    </span>
  );
}
