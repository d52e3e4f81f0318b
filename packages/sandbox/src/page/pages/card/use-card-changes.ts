import { useEffect } from 'preact/hooks';
import type { CardEntity } from '../../data/api.ts';
import { usePage } from '../../page-context.ts';

/** Asks for a card anew when it, its feed or what is linked to it changes on the server. */
export function useCardChanges(entity: CardEntity, id: number, reload: () => void): void {
  const { changes } = usePage();
  useEffect(
    () =>
      changes.subscribe((change) => {
        const isOwn = change.entity === entity || change.entity === 'notes';
        if (change.entity === 'widgets' || change.entity === 'page' || id === 0) return;
        if (!isOwn || change.id === id || change.id === 0) reload();
      }),
    [changes, entity, id, reload],
  );
}
