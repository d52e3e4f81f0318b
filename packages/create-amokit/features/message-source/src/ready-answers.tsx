import { Button, Callout, Field, Textarea } from '@amokit/ui';
import type { FeatureProps } from '@amokit/widget';
import { useState } from 'preact/hooks';
import { signed } from './greeting.ts';
import type { WidgetHost } from './host.ts';

export const styles = `
  .answers { display: grid; gap: 12px; padding: 12px }
  .choice { display: flex; flex-wrap: wrap; gap: 8px }
`;

const answers = ['answers.thanks', 'answers.soon', 'answers.documents'] as const;

/** A control of the widget's own below the feed: ready answers, which get into the feed as notes. */
export default function ReadyAnswers({ host }: FeatureProps<WidgetHost>) {
  const [text, setText] = useState('');
  const [state, setState] = useState<'idle' | 'sending' | 'added' | 'failed'>('idle');
  const choose = (answer: string) => {
    setText(signed(answer, host.user.name));
    setState('idle');
  };
  const add = async () => {
    const { card } = host;
    if (!card || !text.trim() || state === 'sending') return;
    setState('sending');
    try {
      await (await import('./answer-note.ts')).addNote(card, text);
      setText('');
      setState('added');
    } catch {
      setState('failed');
    }
  };
  return (
    <section class="answers">
      <div class="choice">
        {answers.map((key) => (
          <Button key={key} size="small" onClick={() => choose(host.t(key))}>
            {host.t(key)}
          </Button>
        ))}
      </div>
      <Field label={host.t('answers.label')}>
        <Textarea
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setState('idle');
          }}
        />
      </Field>
      <Button variant="primary" busy={state === 'sending'} onClick={add}>
        {host.t('answers.add')}
      </Button>
      {state === 'added' && <Callout variant="success">{host.t('answers.added')}</Callout>}
      {state === 'failed' && <Callout variant="danger">{host.t('answers.failed')}</Callout>}
    </section>
  );
}
