import { Button, Callout, Spinner } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import { useAsync } from '@amokit/widget/preact';
import type { WidgetHost } from './host.ts';
import { LeadSummary } from './lead-summary.tsx';
import { NoteForm } from './note-form.tsx';

export { default as styles } from './panel.css?inline';

/** The block in the right panel of a lead's card. */
export default function Panel({ host }: FeatureProps<WidgetHost>) {
  const id = host.card?.id ?? 0;
  return id > 0 ? (
    <OpenLead host={host} id={id} />
  ) : (
    // A new lead gets its id when it is saved.
    <Callout class="panel">{host.t('panel.new_lead')}</Callout>
  );
}

function OpenLead({ host, id }: { readonly host: WidgetHost; readonly id: number }) {
  const [lead, reload] = useAsync(
    async (signal) => (await import('./crm.ts')).readLead(id, signal),
    [id],
  );
  if (lead.status === 'loading') return <Spinner class="panel" label={host.t('panel.loading')} />;
  if (lead.status === 'failed') {
    return (
      <Callout class="panel" variant="danger" title={host.t('panel.failed')}>
        <Button size="small" onClick={reload}>
          {host.t('panel.retry')}
        </Button>
      </Callout>
    );
  }
  if (!lead.data) return <Callout class="panel">{host.t('panel.not_found')}</Callout>;
  return (
    <div class="panel">
      <LeadSummary host={host} lead={lead.data} />
      <NoteForm host={host} leadId={id} />
    </div>
  );
}
