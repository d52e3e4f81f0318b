import { Button, EmptyState, List, Skeleton } from '@amokit/ui';
import { useQuery, wholeList } from '@amokit/ui/crm';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { ButtonBadge } from './button-badge.tsx';
import { usePending } from './use-pending.ts';
import { usePipelines } from './use-pipelines.ts';

interface ButtonListProps {
  readonly onOpen: (id: number) => void;
  readonly onNew: () => void;
}

/** The buttons of the account with their states. */
export function ButtonList({ onOpen, onNew }: ButtonListProps) {
  const { account, t } = useConfigurator();
  const { websiteButtons } = account.queries;
  const state = useQuery(wholeList((page) => websiteButtons.list({ with: ['scripts'], page })));
  const pipelines = usePipelines();
  const buttons = state.status === 'ready' ? state.data : [];
  usePending(buttons.some(({ creation_status }) => creation_status === 'creation_pending'));
  if (state.status === 'loading') return <Skeleton lines={3} label={t('common.loading')} />;
  if (state.status === 'failed')
    return (
      <ProblemCallout
        failure={{ doing: 'readButtons', error: state.error }}
        onRetry={state.retry}
      />
    );
  const add = (
    <Button variant="primary" onClick={onNew}>
      {t('buttons.new')}
    </Button>
  );
  if (buttons.length === 0)
    return (
      <EmptyState title={t('buttons.none')} action={add}>
        {t('buttons.what')}
      </EmptyState>
    );
  return (
    <section class="stack">
      <div class="toolbar">{add}</div>
      <List
        label={t('buttons.title')}
        items={buttons.map((button) => ({
          id: button.source_id,
          title: button.name || t('buttons.noName', { id: button.source_id }),
          description: pipelines.nameOf(button.pipeline_id),
          after: <ButtonBadge button={button} />,
          onSelect: () => onOpen(button.source_id),
        }))}
      />
    </section>
  );
}
