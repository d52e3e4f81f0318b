import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { PageLeadCard } from '../../../page-shapes/page-state.ts';
import { fetchLead } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { CardLayout } from '../card/card-layout.tsx';
import { useCardChanges } from '../card/use-card-changes.ts';
import { useWidgetsPanel } from '../card/widgets-panel.tsx';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { createCurrentLead } from './current-lead.ts';
import { LeadForm } from './lead-form.tsx';

/** A lead's card; with the id 0 the card of a new one. */
export function LeadCardPage({ id }: { readonly id: number }) {
  const t = useTexts();
  const load = useCallback(() => fetchLead(id), [id]);
  const { data: lead, error, reload } = useRemote(load);
  useCardChanges('leads', id, reload);

  if (lead === undefined) return <PageLoading error={error} retry={reload} />;
  if (lead === null)
    return <PageMessage title={t('card.notFound')}>{t('card.notFoundHint')}</PageMessage>;
  return <LoadedLead lead={lead} reload={reload} />;
}

interface LoadedLeadProps {
  readonly lead: PageLeadCard;
  readonly reload: () => void;
}

function LoadedLead({ lead, reload }: LoadedLeadProps) {
  const { vendor, router, state } = usePage();
  const panel = useWidgetsPanel();
  // A lead that was saved elsewhere keeps its model: widgets hold on to it.
  const current = useMemo(
    () =>
      createCurrentLead(vendor.Backbone, {
        lead,
        timeZone: state.get().account.timezone,
        saved(id) {
          if (lead.id === 0) router.navigate(`/leads/detail/${id}`);
          else reload();
        },
      }),
    [vendor, router, state, lead.id, reload],
  );
  useEffect(() => current.refresh(lead), [current, lead]);
  usePlace(
    () => ({
      area: 'lcard',
      pageCode: 'leads_card',
      entity: 'leads',
      panel: panel.ref.current,
      card: current.card,
    }),
    lead.id,
  );
  return (
    <CardLayout entity="leads" id={lead.id} feed={lead.feed} reload={reload} panel={panel}>
      <LeadForm lead={lead} current={current} reload={reload} />
    </CardLayout>
  );
}
