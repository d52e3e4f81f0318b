import { useRef } from 'preact/hooks';
import type { PlainSection } from '../navigation/routes.ts';
import { useTexts } from '../page-context.ts';
import { PageMessage } from './page-message.tsx';
import { usePlace } from './use-place.ts';

/** A section that the sandbox shows empty: widgets that live everywhere run on it all the same. */
export function PlainPage({ section }: { readonly section: PlainSection }) {
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  usePlace(() => ({ pageCode: section, entity: section, view: view.current }), section);
  return (
    <div class="list-page" ref={view}>
      <div class="list__top">
        <h1 class="list__top__title">{t(`menu.${section}`)}</h1>
      </div>
      <PageMessage title={t('plain.empty')}>{t('plain.hint')}</PageMessage>
    </div>
  );
}

/** An address that the sandbox does not know. */
export function UnknownPage() {
  const t = useTexts();
  usePlace(() => ({ pageCode: 'unknown' }), location.pathname);
  return <PageMessage title={t('plain.unknown')}>{t('plain.unknownHint')}</PageMessage>;
}
