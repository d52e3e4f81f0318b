import { useCallback, useEffect, useMemo } from 'preact/hooks';
import type { PageLeadCard } from '../../../shared/page-state.ts';
import { fetchLead } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, useTexts } from '../../page-context.ts';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { createCurrentLead } from './current-lead.ts';
import { Feed } from './feed.tsx';
import { LeadForm } from './lead-form.tsx';
import { useWidgetsPanel, WidgetsPanel } from './widgets-panel.tsx';

/** A lead's card: its fields, its feed, and the widgets at the right. */
export function LeadCardPage({ id }: { readonly id: number }) {
  const { changes } = usePage();
  const t = useTexts();
  const load = useCallback(() => fetchLead(id), [id]);
  const { data: lead, error, reload } = useRemote(load);

  useEffect(
    () =>
      changes.subscribe(({ entity, id: changed }) => {
        const mine =
          entity === 'leads' || entity === 'notes' ? changed === id : entity !== 'widgets';
        if (mine) reload();
      }),
    [changes, id, reload],
  );

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
  const { vendor, host } = usePage();
  const panel = useWidgetsPanel();
  const current = useMemo(
    () => createCurrentLead(vendor.Backbone, lead, reload),
    // A card that was saved elsewhere keeps its model: widgets hold on to it.
    [vendor, lead.id],
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
    <div id="card_holder" class="card-holder" data-id={lead.id} data-area={host.place().area}>
      <LeadForm lead={lead} current={current} reload={reload} />
      <Feed leadId={lead.id} items={lead.feed} reload={reload} />
      <WidgetsPanel panel={panel} />
    </div>
  );
}
