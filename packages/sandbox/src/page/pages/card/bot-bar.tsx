import { Bot } from 'lucide';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { BotEntity, PageBot, PageBotRun } from '../../../page-shapes/bots.ts';
import { fetchBotRuns, fetchBots, runBot, stopBot } from '../../data/bots.ts';
import { useRemote } from '../../data/use-remote.ts';
import { messageOf } from '../../host/value.ts';
import { Icon } from '../../layout/icon.tsx';
import { usePopup } from '../../layout/use-popup.ts';
import { usePage, useTexts } from '../../page-context.ts';

interface BotBarProps {
  readonly entity: BotEntity;
  readonly id: number;
}

const states = {
  answer: 'salesbot.waitsAnswer',
  widget: 'salesbot.waitsWidget',
  running: 'salesbot.running',
} as const;

/** The line over the feed of a card: the bot that is at work there, and those that can be run. */
export function BotBar({ entity, id }: BotBarProps) {
  const { changes, journal } = usePage();
  const t = useTexts();
  const popup = usePopup();
  const [problem, setProblem] = useState('');
  const load = useCallback(() => fetchBotRuns(entity, id), [entity, id]);
  const { data: runs, reload } = useRemote(load);
  useEffect(
    () =>
      changes.subscribe((change) => change.entity === 'bot_runs' && change.id === id && reload()),
    [changes, id, reload],
  );

  const act = async (work: Promise<unknown>) => {
    try {
      await work;
      setProblem('');
    } catch (error) {
      setProblem(messageOf(error));
      journal.error('', 'salesbot', error);
    }
    reload();
  };

  return (
    <div class="card-bots">
      <ul class="card-bots__runs">
        {(runs ?? []).map((run) => (
          <Run key={run.id} run={run} stop={() => void act(stopBot(run.botId, entity, id))} />
        ))}
      </ul>
      {problem && (
        <span class="card-fields__problem" role="alert">
          {problem}
        </span>
      )}
      <div class="card-bots__picker" ref={popup.ref}>
        <button
          type="button"
          class="card-bots__button"
          aria-haspopup="menu"
          aria-expanded={popup.open}
          onClick={popup.toggle}
        >
          <Icon icon={Bot} size={16} /> {t('salesbot.run')}
        </button>
        {popup.open && (
          <BotMenu
            choose={(bot) => {
              popup.close();
              void act(runBot(bot.id, entity, id));
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The bots of the account, asked for when somebody wants to run one. */
function BotMenu({ choose }: { readonly choose: (bot: PageBot) => void }) {
  const t = useTexts();
  const { data: bots, error } = useRemote(fetchBots);
  return (
    <div class="list-multiple-actions__menu" role="menu" aria-label={t('salesbot.run')}>
      {bots?.length === 0 && <p class="hint">{t('salesbot.none')}</p>}
      {error && <p class="hint">{error.message}</p>}
      {(bots ?? []).map((bot) => (
        <button
          key={bot.id}
          type="button"
          role="menuitem"
          class="list-multiple-actions__item"
          data-id={bot.id}
          onClick={() => choose(bot)}
        >
          {bot.name || bot.id}
        </button>
      ))}
      <a
        class="list-multiple-actions__item js-navigate-link"
        role="menuitem"
        href="/settings/communications/"
      >
        {t('salesbot.make')}
      </a>
    </div>
  );
}

function Run({ run, stop }: { readonly run: PageBotRun; readonly stop: () => void }) {
  const t = useTexts();
  if (run.state === 'done') return null;
  return (
    <li class="card-bots__run" data-state={run.state}>
      <b>{run.botName}</b> {t(states[run.state])}
      <button type="button" class="card-bots__stop" onClick={stop}>
        {t('salesbot.stop')}
      </button>
    </li>
  );
}
