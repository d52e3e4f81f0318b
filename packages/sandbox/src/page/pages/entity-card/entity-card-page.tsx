import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { PageEntity, PageEntityCard } from '../../../page-shapes/page-state.ts';
import { fetchEntityCard } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { CardLayout } from '../card/card-layout.tsx';
import { useCardChanges } from '../card/use-card-changes.ts';
import { useWidgetsPanel } from '../card/widgets-panel.tsx';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { cardDefinitions } from './card-definitions.ts';
import { createCurrentEntity } from './current-entity.ts';
import { EntityForm } from './entity-form.tsx';

interface EntityCardPageProps {
  readonly entity: PageEntity;
  /** 0 for a card that was never saved. */
  readonly id: number;
}

/** The card of a contact, a company or a customer. */
export function EntityCardPage({ entity, id }: EntityCardPageProps) {
  const t = useTexts();
  const load = useCallback(() => fetchEntityCard(entity, id), [entity, id]);
  const { data: card, error, reload } = useRemote(load);
  useCardChanges(entity, id, reload);

  if (card === undefined) return <PageLoading error={error} retry={reload} />;
  if (card === null)
    return <PageMessage title={t('card.notFound')}>{t('card.notFoundHint')}</PageMessage>;
  return <LoadedCard entity={entity} card={card} reload={reload} />;
}

interface LoadedCardProps {
  readonly entity: PageEntity;
  readonly card: PageEntityCard;
  readonly reload: () => void;
}

function LoadedCard({ entity, card, reload }: LoadedCardProps) {
  const { vendor, router, state } = usePage();
  const panel = useWidgetsPanel();
  const definition = cardDefinitions[entity];
  const current = useMemo(
    () =>
      createCurrentEntity(vendor.Backbone, {
        definition,
        card,
        timeZone: state.get().account.timezone,
        saved(id) {
          if (card.id === 0) router.navigate(`/${entity}/detail/${id}`);
          else reload();
        },
      }),
    [vendor, router, state, definition, entity, card.id, reload],
  );
  useEffect(() => current.refresh(card), [current, card]);
  usePlace(
    () => ({
      area: definition.area,
      pageCode: definition.pageCode,
      entity,
      panel: panel.ref.current,
      card: current.card,
    }),
    card.id,
  );
  return (
    <CardLayout entity={entity} id={card.id} feed={card.feed} reload={reload} panel={panel}>
      <EntityForm definition={definition} card={card} current={current} reload={reload} />
    </CardLayout>
  );
}
