import { Skeleton } from '@amokit/ui';
import { useQuery } from '@amokit/ui/crm';
import { useState } from 'preact/hooks';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { SourceForm } from './source-form.tsx';
import { SourceList } from './source-list.tsx';

interface SourcesProps {
  /** The id of the source that is open at first. */
  readonly first: number | null;
}

/** The sources of the integration, or one of them. */
export function Sources({ first }: SourcesProps) {
  const { account, t } = useConfigurator();
  const state = useQuery(account.queries.sources.list());
  const [open, setOpen] = useState<number | 'new' | null>(first);
  if (state.status === 'loading') return <Skeleton lines={3} label={t('common.loading')} />;
  if (state.status === 'failed')
    return (
      <ProblemCallout
        failure={{ doing: 'readSources', error: state.error }}
        onRetry={state.retry}
      />
    );
  const sources = state.data.items;
  const source = sources.find(({ id }) => id === open);
  if (open === 'new' || source)
    return (
      <SourceForm
        key={open}
        source={source}
        others={sources.filter(({ id }) => id !== source?.id)}
        onClose={() => setOpen(null)}
      />
    );
  return <SourceList sources={sources} onOpen={setOpen} onNew={() => setOpen('new')} />;
}
