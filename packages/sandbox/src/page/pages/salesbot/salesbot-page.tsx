import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fetchBots, removeBot } from '../../data/bots.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { useStore } from '../../state/use-store.ts';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { SettingsMenu } from '../settings-section/settings-menu.tsx';
import { useEnteredPlace } from '../use-entered-place.ts';
import { BotEditor } from './bot-editor.tsx';
import { BotsList } from './bots-list.tsx';

const addressOf = (id: number): string => `/settings/communications/${id}/`;

/** The bots of the account, and the designer of the one that is open. */
export function SalesbotPage({ botId }: { readonly botId: number | null }) {
  const { router, changes, journal } = usePage();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const { data: bots, error, reload } = useRemote(fetchBots);
  useEffect(
    () => changes.subscribe(({ entity }) => entity === 'bots' && reload()),
    [changes, reload],
  );
  // Every visit of the address is a new one, also that of a new bot after another new one was saved.
  const route = useStore(router.route);
  const visit = useMemo(() => `${botId ?? 'new'} ${crypto.randomUUID()}`, [route, botId]);
  const entered = useEnteredPlace(
    () => ({
      area: 'salesbot_designer',
      pageCode: 'settings-communications',
      entity: 'settings',
      view: view.current,
    }),
    visit,
  );
  const [made, setMade] = useState<{ visit: string; id: number } | null>(null);
  const current = made?.visit === visit ? made.id : botId;

  const remove = async (id: number) => {
    try {
      await removeBot(id);
      if (id === current) router.navigate('/settings/communications/');
      reload();
    } catch (problem) {
      journal.error('', 'salesbot', problem);
    }
  };

  const bot = bots?.find(({ id }) => id === botId);
  const editor = (
    <BotEditor
      key={visit}
      bot={bot}
      entered={entered}
      saved={(id) => {
        // The same page with the address of the bot that is there now: nobody leaves it.
        if (current === null) history.replaceState(null, '', addressOf(id));
        setMade({ visit, id });
        reload();
      }}
    />
  );

  return (
    <div class="settings-section">
      <SettingsMenu current={location.pathname} />
      <BotsList bots={bots ?? []} current={current} remove={remove} />
      <div class="list-page salesbot-designer" ref={view}>
        <h1 class="visually-hidden">{t('salesbot.title')}</h1>
        {botId === null || bot ? editor : null}
        {botId !== null && !bots && <PageLoading error={error} retry={reload} />}
        {botId !== null && bots && !bot && (
          <PageMessage title={t('salesbot.notFound')}>{t('salesbot.notFoundHint')}</PageMessage>
        )}
      </div>
    </div>
  );
}
