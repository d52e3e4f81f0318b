import { useEffect, useRef, useState } from 'preact/hooks';
import { PlainButton } from '../button/plain-button.tsx';
import { type Texts, useTexts } from '../locale/locale.ts';
import { copyText } from './copy-text.ts';

export interface CopyTexts {
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
}

const texts: Texts<CopyTexts> = {
  en: { copy: 'Copy', copied: 'Copied', failed: 'Select it and press Ctrl + C' },
  ru: { copy: 'Скопировать', copied: 'Скопировано', failed: 'Выделите и нажмите Ctrl + C' },
  es: { copy: 'Copiar', copied: 'Copiado', failed: 'Selecciónelo y pulse Ctrl + C' },
  pt: { copy: 'Copiar', copied: 'Copiado', failed: 'Selecione e pressione Ctrl + C' },
};

/** Milliseconds for which it says that the text is copied. */
const shown = 2000;

interface CopyButtonProps {
  readonly text: string;
  readonly texts: Partial<CopyTexts> | undefined;
}

/** Copies a text and says so. */
export function CopyButton({ text, texts: given }: CopyButtonProps) {
  const own = useTexts(texts, given);
  const button = useRef<HTMLButtonElement>(null);
  const [result, setResult] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(undefined), shown);
    return () => clearTimeout(timer);
  }, [result]);
  return (
    <>
      <PlainButton
        ref={button}
        size="small"
        onClick={async () => {
          if (!button.current) return;
          const done = await copyText(text, button.current);
          setResult(done ? 'copied' : 'failed');
          button.current?.focus();
        }}
      >
        {result === 'copied' ? own.copied : own.copy}
      </PlainButton>
      <span role="status" class={result === 'failed' ? 'amo-copy-failed' : 'amo-hidden'}>
        {result && own[result]}
      </span>
    </>
  );
}
