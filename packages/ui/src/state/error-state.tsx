import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { stateCss } from './state.css.ts';

interface ErrorStateTexts {
  readonly title: string;
  readonly retry: string;
}

const texts: Texts<ErrorStateTexts> = {
  en: { title: 'This could not be loaded', retry: 'Try again' },
  ru: { title: 'Не удалось загрузить', retry: 'Повторить' },
  es: { title: 'No se pudo cargar', retry: 'Reintentar' },
  pt: { title: 'Não foi possível carregar', retry: 'Tentar de novo' },
};

export interface ErrorStateProps {
  readonly class?: string;
  /** @default "This could not be loaded" in the page's language */
  readonly title?: ComponentChildren;
  /** What a person can do about it, and whom to ask. */
  readonly children?: ComponentChildren;
  /** Tries again; the button is busy until the promise settles. */
  readonly onRetry?: () => void | Promise<void>;
  readonly retryLabel?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * Says that something is not there because it failed, and offers to try again.
 *
 * @example
 * <ErrorState onRetry={reload}>Ask {support} if it stays so.</ErrorState>
 */
export function ErrorState(props: ErrorStateProps) {
  const { class: className = '', title, children, onRetry, retryLabel, ref } = props;
  const own = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    try {
      await onRetry?.();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div ref={useStyles(stateCss, ref)} role="alert" class={`amo amo-state ${className}`}>
      <div class="amo-state-title">{title ?? own.title}</div>
      {children && <div class="amo-state-text">{children}</div>}
      {onRetry && (
        <Button busy={busy} onClick={retry}>
          {retryLabel ?? own.retry}
        </Button>
      )}
    </div>
  );
}
