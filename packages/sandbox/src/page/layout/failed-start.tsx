import { render } from 'preact';
import { PageMessage } from '../pages/page-message.tsx';
import { createTranslate } from '../texts/translate.ts';

/** What stands in place of the page when it could not even learn whom it is for. */
export function showFailedStart(root: HTMLElement, error: unknown): void {
  const t = createTranslate(document.documentElement.lang === 'ru' ? 'ru' : 'en');
  const message = error instanceof Error ? error.message : String(error);
  render(
    <main class="page-failed">
      <PageMessage
        title={t('common.notStarted')}
        action={
          <button type="button" class="button-input" onClick={() => location.reload()}>
            {t('common.retry')}
          </button>
        }
      >
        {error instanceof TypeError ? t('common.unreachable') : message}
      </PageMessage>
    </main>,
    root,
  );
}
