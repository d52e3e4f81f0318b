import { Button, Callout, Text } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { useConfigurator } from '../configurator-context.ts';
import { ProblemCallout } from '../problem-callout.tsx';
import { useWrite } from '../use-write.ts';

interface AddChatProps {
  readonly id: number;
  readonly pipeline: number | null;
}

/** Attaches the online chat of the pipeline to a button. */
export function AddChat({ id, pipeline }: AddChatProps) {
  const { account, t } = useConfigurator();
  const write = useWrite();
  const [asked, setAsked] = useState(false);
  if (pipeline === null)
    return (
      <Callout variant="warning" title={t('problem.noPipeline.title')} data-problem="noPipeline">
        {t('problem.noPipeline.way')}
      </Callout>
    );
  const add = async () => {
    setAsked(false);
    setAsked(
      await write.run('addChat', () => account.server.websiteButtons.addOnlineChatAsync(id)),
    );
  };
  return (
    <section class="stack">
      <Text>{t('chat.what')}</Text>
      <Text size="small" tone="muted">
        {t('chat.one')}
      </Text>
      <ProblemCallout failure={write.failure} onRetry={add} />
      {asked && (
        <Callout variant="success" title={t('chat.asked')}>
          {t('chat.later')}
        </Callout>
      )}
      <div>
        <Button variant="primary" busy={write.busy} success={asked} onClick={add}>
          {t('chat.add')}
        </Button>
      </div>
    </section>
  );
}
