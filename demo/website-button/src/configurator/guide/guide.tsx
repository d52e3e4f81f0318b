import { Badge, Button, Callout, Skeleton, Text } from '@amokit/ui';
import { useQuery } from '@amokit/ui/crm';
import { type Stage, stageOf, stages } from '../../model/stages.ts';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';

interface GuideProps {
  /** Leads to the sources. */
  readonly onSources: () => void;
}

/** How an integration with one source, made by the CRM, comes to have several of its own. */
export function Guide({ onSources }: GuideProps) {
  const { account, t } = useConfigurator();
  const state = useQuery(account.queries.sources.list());
  if (state.status === 'loading') return <Skeleton lines={4} label={t('common.loading')} />;
  if (state.status === 'failed')
    return (
      <ProblemCallout
        failure={{ doing: 'readSources', error: state.error }}
        onRetry={state.retry}
      />
    );
  const now = stageOf(state.data.items);
  const at = stages.indexOf(now);
  const badgeOf = (stage: Stage) => {
    const index = stages.indexOf(stage);
    if (index < at) return <Badge variant="success">{t('guide.done')}</Badge>;
    return index === at ? <Badge variant="info">{t('guide.here')}</Badge> : null;
  };
  return (
    <section class="stack guide">
      <Text>{t('guide.what')}</Text>
      <ol class="stages">
        {stages.map((stage) => (
          <li key={stage} aria-current={stage === now ? 'step' : undefined} class="stack">
            <div class="toolbar">
              <Text as="h2" strong>
                {t(`guide.${stage}.title`)}
              </Text>
              {badgeOf(stage)}
            </div>
            <Text>{t(`guide.${stage}.state`)}</Text>
            <Text tone="muted">{t(`guide.${stage}.next`)}</Text>
          </li>
        ))}
      </ol>
      <Callout>{t('guide.switch')}</Callout>
      <div>
        <Button onClick={onSources}>{t('guide.toSources')}</Button>
      </div>
    </section>
  );
}
