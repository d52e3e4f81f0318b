import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import { Input } from '../input/input.tsx';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { CopyButton, type CopyTexts } from './copy-button.tsx';

const css = `.amo-copy{display:flex;flex-wrap:wrap;align-items:center;gap:6px}
.amo-copy>.amo.amo-control{flex:1 1 120px;width:auto;text-overflow:ellipsis}
.amo-copy-failed{flex:1 0 100%;color:var(--amo-danger);font-size:13px}`;

const texts: Texts<{ readonly show: string; readonly hide: string }> = {
  en: { show: 'Show', hide: 'Hide' },
  ru: { show: 'Показать', hide: 'Скрыть' },
  es: { show: 'Mostrar', hide: 'Ocultar' },
  pt: { show: 'Mostrar', hide: 'Ocultar' },
};

export interface CopyFieldProps {
  readonly class?: string;
  readonly value: string;
  /** Not shown until the person asks for it. */
  readonly secret?: boolean;
  /** Its name where it stands in no field. */
  readonly 'aria-label'?: string;
  readonly texts?: Partial<CopyTexts & { readonly show: string; readonly hide: string }>;
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
  const own = useTexts(texts, given);
  const [seen, setSeen] = useState(false);
  return (
    <span ref={useStyles(css)} class={`amo amo-copy ${className}`}>
      <Input
        {...(props['aria-label'] && { 'aria-label': props['aria-label'] })}
        {...(ref && { ref })}
        type={secret && !seen ? 'password' : 'text'}
        name={undefined}
        autocomplete="off"
        readOnly
        value={value}
        onFocus={(event) => event.currentTarget.select()}
      />
      {secret && (
        <Button size="small" variant="text" onClick={() => setSeen(!seen)}>
          {seen ? own.hide : own.show}
        </Button>
      )}
      <CopyButton text={value} texts={given} />
    </span>
  );
}
