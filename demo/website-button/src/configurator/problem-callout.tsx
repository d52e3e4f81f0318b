import { Button, Callout, Text } from '@amokit/ui';
import { type Failure, problemOf } from '../model/problems.ts';
import { useConfigurator } from './configurator-context.ts';

interface ProblemCalloutProps {
  readonly failure: Failure | undefined;
  /** Does again what failed. */
  readonly onRetry?: (() => unknown) | undefined;
}

/** What went wrong, what to do about it, and a button where one helps. */
export function ProblemCallout({ failure, onRetry }: ProblemCalloutProps) {
  const { t } = useConfigurator();
  if (!failure) return null;
  const { id, way, detail } = problemOf(failure);
  return (
    <Callout
      variant={id === 'maybeDone' ? 'warning' : 'danger'}
      title={t(`problem.${id}.title`)}
      class="problem"
      data-problem={id}
    >
      <Text>{t(`problem.${id}.way`)}</Text>
      {detail && (
        <Text size="small" tone="muted">
          {t('problem.words', { detail })}
        </Text>
      )}
      {way === 'retry' && onRetry && (
        <Button size="small" onClick={() => void onRetry()}>
          {t('common.retry')}
        </Button>
      )}
      {way === 'reload' && (
        <Button size="small" onClick={() => location.reload()}>
          {t('common.reload')}
        </Button>
      )}
    </Callout>
  );
}
