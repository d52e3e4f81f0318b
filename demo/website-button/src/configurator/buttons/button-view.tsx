import { Callout, Skeleton, Tabs, Text } from '@amokit/ui';
import { useQuery } from '@amokit/ui/crm';
import { BackButton } from '../back-button.tsx';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { AddChat } from './add-chat.tsx';
import { AddSites } from './add-sites.tsx';
import { ButtonBadge } from './button-badge.tsx';
import { ButtonCode } from './button-code.tsx';
import { ButtonName } from './button-name.tsx';
import { usePending } from './use-pending.ts';
import { usePipelines } from './use-pipelines.ts';

interface ButtonViewProps {
  /** The id of its source. */
  readonly id: number;
  readonly onClose: () => void;
}

/** One button: its state, its code, its looks, its sites and its chat. */
export function ButtonView({ id, onClose }: ButtonViewProps) {
  const { account, t } = useConfigurator();
  const state = useQuery(account.queries.websiteButtons.get(id, { with: ['scripts'] }));
  const pipelines = usePipelines();
  const button = state.status === 'ready' ? state.data : undefined;
  const isPending = button?.creation_status === 'creation_pending';
  const isSlow = usePending(isPending);
  const back = <BackButton to={t('buttons.all')} onClick={onClose} />;
  if (state.status === 'loading')
    return (
      <section class="stack">
        {back}
        <Skeleton lines={3} label={t('common.loading')} />
      </section>
    );
  if (state.status === 'failed')
    return (
      <section class="stack">
        {back}
        <ProblemCallout
          failure={{ doing: 'readButtons', error: state.error }}
          onRetry={state.retry}
        />
      </section>
    );
  if (!button)
    return (
      <section class="stack">
        {back}
        <Callout variant="warning" title={t('problem.buttonGone.title')} data-problem="buttonGone">
          {t('problem.buttonGone.way')}
        </Callout>
      </section>
    );
  const { script } = button;
  return (
    <section class="stack">
      {back}
      <header class="head">
        <ButtonName id={id} name={button.name} />
        <ButtonBadge button={button} />
      </header>
      <Text tone="muted" size="small">
        {pipelines.nameOf(button.pipeline_id)} · {t('buttons.source', { id })}
      </Text>
      <Tabs
        label={t('button.label')}
        tabs={[
          {
            id: 'code',
            label: t('code.title'),
            content: (
              <ButtonCode id={id} script={script ?? null} isPending={isPending} isSlow={isSlow} />
            ),
          },
          {
            id: 'sites',
            label: t('sites.title'),
            content: <AddSites id={id} script={script ?? null} />,
          },
          {
            id: 'chat',
            label: t('chat.title'),
            content: <AddChat id={id} pipeline={button.pipeline_id} />,
          },
        ]}
      />
    </section>
  );
}
