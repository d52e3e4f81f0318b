import { type QueryState, useQuery, wholeList } from '@amokit/ui/crm';
import { useConfigurator } from '../configurator-context.ts';

interface NamedPipeline {
  readonly id: number;
  readonly name: string;
}

/** The pipelines of the account. */
export interface Pipelines {
  readonly state: QueryState<readonly NamedPipeline[]>;
  /** Those into which leads can come, in their order. */
  readonly open: readonly NamedPipeline[];
  nameOf(id: number | null): string;
}

export function usePipelines(): Pipelines {
  const { account, t } = useConfigurator();
  const state = useQuery(wholeList(() => account.queries.pipelines.list()));
  const all = state.status === 'ready' ? state.data : [];
  return {
    state,
    open: all.filter(({ is_archive }) => !is_archive).sort((a, b) => a.sort - b.sort),
    nameOf: (id) =>
      id === null
        ? t('buttons.noPipeline')
        : (all.find((pipeline) => pipeline.id === id)?.name ?? t('buttons.pipeline', { id })),
  };
}
