import type { Ref } from 'preact';
import { hiddenCss } from '../styles/hidden.css.ts';
import { scrolledByKeys } from '../styles/scrolled-by-keys.ts';
import { useStyles } from '../styles/use-styles.ts';
import { CopyButton, type CopyTexts } from './copy-button.tsx';

const css = `${hiddenCss}.amo-snippet{display:grid;gap:6px;justify-items:end;padding:10px;border:1px solid var(--amo-line);border-radius:var(--amo-radius);background:var(--amo-hover)}
.amo.amo-snippet-code{width:100%;max-height:var(--amo-snippet-height,320px);padding:0;border:0;background:none;font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre;tab-size:2;overflow:auto}
.amo-snippet-code>code{padding:0;background:none;font:inherit}
.amo-copy-failed{color:var(--amo-danger);font-size:13px}`;

export interface CodeSnippetProps {
  readonly class?: string;
  readonly code: string;
  /** What it is. */
  readonly label: string;
  readonly texts?: Partial<CopyTexts>;
  readonly ref?: Ref<HTMLPreElement>;
}

/**
 * Code to read and to take away.
 *
 * @example
 * <CodeSnippet label="The code for your site" code={`<script src="${address}"></script>`} />
 */
export function CodeSnippet({ class: className = '', code, label, texts, ref }: CodeSnippetProps) {
  return (
    <section class={`amo amo-snippet ${className}`} aria-label={label}>
      <pre ref={useStyles(css, ref)} class="amo amo-snippet-code" {...scrolledByKeys}>
        <code>{code}</code>
      </pre>
      <CopyButton text={code} texts={texts} />
    </section>
  );
}
