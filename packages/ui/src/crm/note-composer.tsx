import type { NoteCreated } from '@amokit/contract';
import { MutationObserver } from '@tanstack/query-core';
import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import { Callout } from '../callout/callout.tsx';
import { Field } from '../field/field.tsx';
import { useTexts } from '../locale/locale.ts';
import { hiddenCss } from '../styles/hidden.css.ts';
import { useStyles } from '../styles/use-styles.ts';
import { Textarea } from '../textarea/textarea.tsx';
import { useCrm, useService } from './crm-context.ts';
import { isForbidden } from './not-ready.tsx';
import { type NoteTexts, noteTexts } from './note-texts.ts';

const css = `${hiddenCss}.amo-note{display:grid;gap:8px;justify-items:start}
.amo-note>:not(.amo-button){justify-self:stretch}`;

export interface NoteComposerProps {
  readonly class?: string;
  readonly entity: 'leads' | 'contacts' | 'companies' | 'customers';
  /** The id of the lead, contact, company or customer. */
  readonly entityId: number;
  /** Called when the note is in the feed. */
  readonly onAdded?: (note: NoteCreated, text: string) => void;
  readonly defaultValue?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly texts?: Partial<NoteTexts>;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** How the last attempt ended. */
type Outcome = 'sent' | 'failed' | 'unknown' | 'noRights';

function outcomeOf(error: unknown): Outcome {
  if (isForbidden(error)) return 'noRights';
  const arrived: unknown = error instanceof Object && Reflect.get(error, 'arrived');
  return arrived === 'unknown' ? 'unknown' : 'failed';
}

/**
 * Writes a note into the feed of a card, by its button or by Ctrl and Enter.
 *
 * What was typed stays until the note is surely there. A note whose answer was lost is not sent
 * again by itself: it may be in the feed already, and the person is told so.
 *
 * @example
 * <NoteComposer entity="leads" entityId={lead.id} onAdded={reloadFeed} />
 * @see https://www.amocrm.ru/developers/content/crm_platform/events-and-notes
 */
export function NoteComposer(props: NoteComposerProps) {
  const { class: className = '', entity, entityId, onAdded, disabled } = props;
  const { queryClient } = useCrm();
  const notes = useService('notes')(entity);
  const texts = useTexts(noteTexts, props.texts);
  const [text, setText] = useState(props.defaultValue ?? '');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const note = text.trim();
  const send = async () => {
    if (note === '' || busy || disabled) return;
    setBusy(true);
    setOutcome(undefined);
    const mutation = new MutationObserver(queryClient, {
      ...notes.createByEntity(entityId),
      retry: false,
    });
    try {
      const [created] = await mutation.mutate([{ note_type: 'common', params: { text: note } }]);
      // What was typed meanwhile is another note.
      setText((now) => (now.trim() === note ? '' : now));
      setOutcome('sent');
      if (created) onAdded?.(created, note);
    } catch (error) {
      setOutcome(outcomeOf(error));
    } finally {
      setBusy(false);
    }
  };
  const isWarning = outcome === 'unknown' || outcome === 'noRights';
  return (
    <div ref={useStyles(css)} class={`amo amo-note ${className}`}>
      <Field label={texts.label}>
        <Textarea
          {...(props.ref && { ref: props.ref })}
          value={text}
          placeholder={props.placeholder}
          disabled={Boolean(disabled)}
          onInput={(event) => {
            setText(event.currentTarget.value);
            if (outcome === 'sent') setOutcome(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            send();
          }}
        />
      </Field>
      {outcome && outcome !== 'sent' && (
        <Callout variant={isWarning ? 'warning' : 'danger'}>{texts[outcome]}</Callout>
      )}
      <Button
        variant="primary"
        busy={busy}
        success={outcome === 'sent'}
        disabled={Boolean(disabled) || (note === '' && outcome !== 'sent' && !busy)}
        onClick={send}
      >
        {texts.send}
      </Button>
      <span role="status" class="amo-hidden">
        {outcome === 'sent' ? texts.sent : ''}
      </span>
    </div>
  );
}
