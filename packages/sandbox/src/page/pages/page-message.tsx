import type { ComponentChildren } from 'preact';
import { useTexts } from '../page-context.ts';

interface PageMessageProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  /** What can be done about it. */
  readonly action?: ComponentChildren;
}

/** What a page says when it has nothing to show. */
export function PageMessage({ title, children, action }: PageMessageProps) {
  return (
    <div class="page-message">
      <h2 class="page-message__title">{title}</h2>
      {children && <p class="page-message__text">{children}</p>}
      {action}
    </div>
  );
}

/** What a page says while its data are on the way, or when they do not come. */
export function PageLoading({ error, retry }: { error: Error | undefined; retry: () => void }) {
  const t = useTexts();
  if (!error) return <div class="page-loader" role="status" aria-label={t('common.loading')} />;
  return (
    <PageMessage
      title={t('common.failed')}
      action={
        <button type="button" class="button-input" onClick={retry}>
          {t('common.retry')}
        </button>
      }
    >
      {/* What a browser says of a broken connection is in its own words, and in English. */}
      {error instanceof TypeError ? t('common.unreachable') : error.message}
    </PageMessage>
  );
}
