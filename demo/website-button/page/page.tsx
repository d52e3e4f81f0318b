import { Button, Callout, ErrorState, Spinner, Text } from '@amokit/ui';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Configurator } from '../src/configurator/configurator.tsx';
import { createPageSession, type SignedIn, type SignedOut } from './page-auth.ts';
import { language, t } from './texts.ts';

type State = SignedIn | SignedOut | 'loading' | 'failed';

/** How a sign-in has ended, which the server adds to the address. */
const endings = ['denied', 'failed', 'another-browser'] as const;

/** Takes the ending out of the address, where it would stay otherwise. */
function takeEnding(): (typeof endings)[number] | undefined {
  const url = new URL(location.href);
  const ending = endings.find((one) => one === url.searchParams.get('sign-in'));
  url.searchParams.delete('sign-in');
  history.replaceState(null, '', url);
  return ending;
}

/** The configurator outside of the CRM, for who has signed in through the server. */
export function Page() {
  const session = useMemo(createPageSession, []);
  const ending = useMemo(takeEnding, []);
  const [state, setState] = useState<State>('loading');
  const begin = useCallback(async () => {
    setState('loading');
    setState(await session.begin().catch(() => 'failed' as const));
  }, [session]);
  useEffect(() => void begin(), [begin]);
  const access = useMemo(() => {
    const own = { auth: session.auth, baseUrl: location.origin };
    return { reader: own, server: own };
  }, [session]);

  return (
    <main class="page">
      <header class="page-head">
        <Text as="h1" size="title">
          {t('advanced.title')}
        </Text>
        {typeof state === 'object' && (
          <div class="toolbar">
            <Text tone="muted" size="small">
              {new URL(state.account).host}
            </Text>
            <Button
              size="small"
              variant="text"
              onClick={async () => {
                await session.signOut();
                await begin();
              }}
            >
              {t('page.signOut')}
            </Button>
          </div>
        )}
      </header>
      {state === 'loading' && <Spinner label={t('common.loading')} showLabel />}
      {state === 'failed' && (
        <ErrorState title={t('problem.serverDown.title')} onRetry={begin}>
          {t('page.down')}
        </ErrorState>
      )}
      {(state === 'signed-out' || state === 'not-installed') && (
        <section class="sign-in stack">
          {ending && (
            <Callout variant="danger" title={t(`page.ending.${ending}.title`)}>
              {t(`page.ending.${ending}.way`)}
            </Callout>
          )}
          {state === 'not-installed' && (
            <Callout variant="warning" title={t('problem.notInstalled.title')}>
              {t('problem.notInstalled.way')}
            </Callout>
          )}
          <Text>{t('page.what')}</Text>
          <a class="sign-in-link" href="/oauth/start">
            {t('page.signIn')}
          </a>
          <Text size="small" tone="muted">
            {t('page.rights')}
          </Text>
        </section>
      )}
      {typeof state === 'object' && <Configurator access={access} t={t} language={language} />}
    </main>
  );
}
