import type { LooseInputHTMLAttributes, Ref } from 'preact';
import { h } from 'preact';
import { useState } from 'preact/hooks';
import { PlainButton } from '../button/plain-button.tsx';
import { useFieldControl } from '../field/field-context.ts';
import { type Texts, useTexts } from '../locale/locale.ts';
import { controlCss } from '../styles/control.css.ts';
import { hiddenCss } from '../styles/hidden.css.ts';
import { useStyles } from '../styles/use-styles.ts';
import { CopyButton, type CopyTexts } from './copy-button.tsx';

const css = `${hiddenCss}${controlCss}.amo-copy{display:flex;flex-wrap:wrap;align-items:center;gap:6px}
.amo-copy>.amo.amo-control{flex:1 1 120px;width:auto;text-overflow:ellipsis}
.amo-copy-failed{flex:1 0 100%;color:var(--amo-danger);font-size:13px}`;

const texts: Texts<{ readonly show: string }> = {
  en: { show: 'Show' },
  ru: { show: 'Показать' },
  es: { show: 'Mostrar' },
  pt: { show: 'Mostrar' },
};

export interface CopyFieldProps {
  readonly class?: string;
  readonly value: string;
  /** Not shown until the person asks for it. */
  readonly secret?: boolean;
  /** Its name where it stands in no field. */
  readonly 'aria-label'?: string;
  readonly texts?: Partial<CopyTexts & { readonly show: string }>;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A text to take away: an address for a webhook, a key.
 *
 * @example
 * <Field label="Webhook">
 *   <CopyField value="https://example.com/hooks/1" />
 * </Field>
 */
export function CopyField(props: CopyFieldProps) {
  const { class: className = '', value, secret, texts: given, ref } = props;
  const { name: _, ...field } = useFieldControl();
  const own = useTexts(texts, given);
  const [seen, setSeen] = useState(false);
  // JSX would want to know the type, as each has its own roles.
  const input = h<LooseInputHTMLAttributes<HTMLInputElement>, HTMLInputElement>('input', {
    ...field,
    ...(props['aria-label'] && { 'aria-label': props['aria-label'] }),
    ref: ref ?? null,
    type: secret && !seen ? 'password' : 'text',
    class: 'amo amo-control',
    autocomplete: 'off',
    readOnly: true,
    value,
    onFocus: (event) => event.currentTarget.select(),
  });
  return (
    <span ref={useStyles(css)} class={`amo amo-copy ${className}`}>
      {input}
      {secret && (
        <PlainButton size="small" variant="text" aria-pressed={seen} onClick={() => setSeen(!seen)}>
          {own.show}
        </PlainButton>
      )}
      <CopyButton text={value} texts={given} />
    </span>
  );
}
