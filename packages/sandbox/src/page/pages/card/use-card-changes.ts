import { useEffect } from 'preact/hooks';
import type { CardEntity } from '../../data/api.ts';
import { usePage } from '../../page-context.ts';

/** What no card shows. */
const elsewhere = new Set(['catalog_elements', 'widgets', 'page', 'sources', 'triggers', 'bots']);
/** What is announced with the id of the card to which it belongs. */
const own = new Set(['notes', 'bot_runs']);

/** Asks for a card anew when it, its feed or what is linked to it changes on the server. */
export function useCardChanges(entity: CardEntity, id: number, reload: () => void): void {
  const { changes } = usePage();
  useEffect(
    () =>
      changes.subscribe((change) => {
        if (id === 0 || elsewhere.has(change.entity)) return;
        const isOwn = own.has(change.entity) || change.entity === entity;
        if (!isOwn || change.id === id || change.id === 0) reload();
      }),
    [changes, entity, id, reload],
  );
}
