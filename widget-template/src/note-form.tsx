import { Button, Callout, Field, Textarea } from '@amokit/ui';
import { useState } from 'preact/hooks';
import type { WidgetHost } from './host.ts';
import { noteText } from './note-text.ts';

interface NoteFormProps {
  readonly host: WidgetHost;
  readonly leadId: number;
}

type Sending = 'idle' | 'sending' | 'added' | 'failed' | 'unknown';

/** Writes a note into the lead's feed. What was typed stays until the CRM has taken it. */
export function NoteForm({ host, leadId }: NoteFormProps) {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState<Sending>('idle');
  const { title, hint } = host.settings;

  const send = async () => {
    const note = text.trim();
    setMissing(!note);
    if (!note || sending === 'sending') return;
    setSending('sending');
    const crm = await import('./crm.ts').catch(() => null);
    try {
      if (!crm) throw new Error('crm.ts did not load');
      await crm.addNote(leadId, noteText(title, note));
      setText('');
      setSending('added');
    } catch (error) {
      setSending(crm?.mayHaveArrived(error) ? 'unknown' : 'failed');
    }
  };

  return (
    <section class="note">
      <Field
        label={host.t('note.label')}
        hint={hint || host.t('note.hint')}
        error={missing && host.t('note.missing')}
      >
        <Textarea
          value={text}
          placeholder={host.t('note.placeholder')}
          invalid={missing}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setMissing(false);
            if (sending !== 'sending') setSending('idle');
          }}
        />
      </Field>
      <Button
        variant="primary"
        wide
        busy={sending === 'sending'}
        success={sending === 'added'}
        onClick={send}
      >
        {host.t('note.send')}
      </Button>
      {sending === 'added' && <Callout variant="success">{host.t('note.added')}</Callout>}
      {sending === 'failed' && (
        <Callout variant="danger" title={host.t('note.failed')}>
          {host.t('note.kept')}
        </Callout>
      )}
      {sending === 'unknown' && (
        <Callout variant="warning" title={host.t('note.unknown')}>
          {host.t('note.look')}
        </Callout>
      )}
    </section>
  );
}
