import { Callout, Skeleton } from '@amokit/ui';
import { useQuery, wholeList } from '@amokit/ui/crm';
import type { LeadSource } from '@amokit/widget';
import { ButtonView } from './buttons/button-view.tsx';
import { useConfigurator } from './configurator-context.ts';
import { ProblemCallout } from './problem-callout.tsx';
import { Sources } from './sources/sources.tsx';

interface OpenedSourceProps {
  readonly source: LeadSource;
  readonly onClose: () => void;
}

/** What the person has pressed in the column of sources: a button, a source of ours, or one of the CRM's. */
export function OpenedSource({ source, onClose }: OpenedSourceProps) {
  const { account, t } = useConfigurator();
  const id = Number(source.source_id);
  const buttons = useQuery(
    wholeList((page) => account.queries.websiteButtons.list({ with: ['scripts'], page })),
  );
  const sources = useQuery(account.queries.sources.list());
  if (buttons.status === 'ready' && buttons.data.some(({ source_id }) => source_id === id))
    return <ButtonView id={id} onClose={onClose} />;
  if (buttons.status === 'loading' || sources.status === 'loading')
    return <Skeleton lines={3} label={t('common.loading')} />;
  if (sources.status === 'failed')
    return (
      <ProblemCallout
        failure={{ doing: 'readSources', error: sources.error }}
        onRetry={sources.retry}
      />
    );
  const own = sources.data.items.find(
    (one) => one.id === id || one.external_id === source.external_id,
  );
  if (own) return <Sources first={own.id} />;
  return (
    <Callout variant="warning" title={t('problem.sourceOfCrm.title')} data-problem="sourceOfCrm">
      {t('problem.sourceOfCrm.way')}
    </Callout>
  );
}
