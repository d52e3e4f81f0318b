import { Callout, Spinner, Text } from '@amokit/ui';
import { useConfigurator } from '../configurator-context.ts';
import { LookEditor } from '../look/look-editor.tsx';

interface ButtonCodeProps {
  readonly id: number;
  /** null while there is none. */
  readonly script: string | null;
  readonly isPending: boolean;
  /** It takes longer than usual. */
  readonly isSlow: boolean;
}

/** The code for a site's pages, or why it is not there yet. */
export function ButtonCode({ id, script, isPending, isSlow }: ButtonCodeProps) {
  const { t } = useConfigurator();
  if (isPending)
    return (
      <Callout title={t('pending.title')}>
        <Spinner label={t('pending.waiting')} showLabel />
        <Text>{t(isSlow ? 'pending.slow' : 'pending.text')}</Text>
      </Callout>
    );
  if (!script)
    return (
      <Callout
        variant="warning"
        title={t('problem.scriptMissing.title')}
        data-problem="scriptMissing"
      >
        {t('problem.scriptMissing.way')}
      </Callout>
    );
  return <LookEditor id={id} script={script} />;
}
