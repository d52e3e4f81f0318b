import { useState } from 'preact/hooks';
import type { PageBot } from '../../../page-shapes/bots.ts';
import { useTexts } from '../../page-context.ts';

interface BotsListProps {
  readonly bots: readonly PageBot[];
  /** The bot that is open; null for a new one. */
  readonly current: number | null;
  remove(id: number): void;
}

/** The bots of the account, each of which leads to its blocks. */
export function BotsList({ bots, current, remove }: BotsListProps) {
  const t = useTexts();
  const [asked, setAsked] = useState<number | null>(null);
  return (
    <nav class="settings-menu salesbot-bots" aria-label={t('salesbot.bots')}>
      <ul>
        <li>
          <a
            class="settings-menu__link salesbot-bots__new js-navigate-link"
            href="/settings/communications/"
            aria-current={current === null ? 'page' : undefined}
          >
            + {t('salesbot.newBot')}
          </a>
        </li>
        {bots.map(({ id, name }) => (
          <li key={id} class="salesbot-bots__item" data-id={id}>
            <a
              class="settings-menu__link js-navigate-link"
              href={`/settings/communications/${id}/`}
              aria-current={current === id ? 'page' : undefined}
            >
              {name || id}
            </a>
            {asked === id ? (
              <button type="button" class="salesbot-bots__sure" onClick={() => remove(id)}>
                {t('salesbot.sure')}
              </button>
            ) : (
              <button
                type="button"
                class="icon-button"
                aria-label={t('salesbot.removeBot', { name })}
                onClick={() => setAsked(id)}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
