import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Texts, useTexts } from '../locale/locale.ts';
import { controlCss } from '../styles/control.css.ts';
import { useMergedRef } from '../styles/merged-ref.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `${controlCss}.amo.amo-inline{display:block;width:100%;min-width:0;min-height:34px;padding:6px 10px;border:1px solid transparent;border-radius:var(--amo-radius);background:none;box-shadow:none;text-align:start;overflow-wrap:anywhere;cursor:text}
.amo.amo-inline:hover{border-color:var(--amo-line);background:var(--amo-hover)}
.amo-inline[data-empty]{color:var(--amo-muted)}
.amo.amo-inline[aria-busy]{opacity:.6}
.amo-inline-error{color:var(--amo-danger);font-size:13px;overflow-wrap:anywhere}`;

interface InlineInputTexts {
  readonly empty: string;
  readonly failed: string;
}

const texts: Texts<InlineInputTexts> = {
  en: { empty: 'Not set', failed: 'Not saved. Press Enter to try again.' },
  ru: { empty: 'Не задано', failed: 'Не сохранено. Нажмите Enter, чтобы повторить.' },
  es: { empty: 'Sin definir', failed: 'No se guardó. Pulse Enter para reintentar.' },
  pt: { empty: 'Não definido', failed: 'Não foi salvo. Pressione Enter para tentar de novo.' },
};

export interface InlineInputProps {
  readonly class?: string;
  /** What it is the value of. */
  readonly label: string;
  readonly value: string;
  /**
   * Called when another text is to be kept. A promise that fails keeps the text in the control and
   * says so.
   */
  readonly onSave: (value: string) => void | Promise<void>;
  readonly disabled?: boolean;
  readonly texts?: Partial<InlineInputTexts>;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A text that becomes a control when it is pressed.
 *
 * Enter and leaving keep what is typed, Escape forgets it.
 *
 * @example
 * <InlineInput label="Name" value={lead.name} onSave={(name) => rename(lead.id, name)} />
 */
export function InlineInput(props: InlineInputProps) {
  const { class: className = '', label, value, onSave, disabled, ref } = props;
  const { empty, failed } = useTexts(texts, props.texts);
  const [draft, setDrawn] = useState<string | null>(null);
  // A control that is taken away loses the focus, and must not save what was forgotten.
  const latest = useRef<string | null>(null);
  const setDraft = (next: string | null) => {
    latest.current = next;
    setDrawn(next);
  };
  const [status, setStatus] = useState<'idle' | 'saving' | 'failed'>('idle');
  const button = useRef<HTMLButtonElement | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const focusBack = useRef(false);
  const isEditing = draft !== null;
  useLayoutEffect(() => {
    if (isEditing) input.current?.select();
    else if (focusBack.current) button.current?.focus();
    focusBack.current = false;
  }, [isEditing]);

  const save = async () => {
    const text = latest.current;
    if (text === null || status === 'saving') return;
    if (text === value) return setDraft(null);
    setStatus('saving');
    try {
      await onSave(text);
      setStatus('idle');
      setDraft(null);
    } catch (error) {
      console.trace(error);
      setStatus('failed');
    }
  };
  const root = useRef<HTMLSpanElement | null>(null);
  const styled = useStyles(css, root);
  const attach = useMergedRef(input, ref);
  return (
    <span ref={styled} class={`amo ${className}`} style={{ display: 'block' }}>
      {isEditing ? (
        <input
          ref={attach}
          type="text"
          class="amo amo-control"
          aria-label={label}
          aria-busy={status === 'saving' || undefined}
          aria-invalid={status === 'failed' || undefined}
          readOnly={status === 'saving'}
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            focusBack.current = true;
            if (event.key === 'Enter') save();
            else if (status !== 'saving') {
              setStatus('idle');
              setDraft(null);
            }
          }}
        />
      ) : (
        <button
          ref={button}
          type="button"
          class="amo amo-inline"
          aria-label={`${label}: ${value || empty}`}
          data-empty={value === '' || undefined}
          disabled={disabled}
          onClick={() => setDraft(value)}
        >
          {value || empty}
        </button>
      )}
      <span role="status" class="amo-inline-error">
        {status === 'failed' && failed}
      </span>
    </span>
  );
}
