import type { AnchorHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { type Texts, useTexts } from '../locale/locale.ts';
import { hiddenCss } from '../styles/hidden.css.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `${hiddenCss}.amo.amo-link{border-radius:2px;color:var(--amo-accent);font:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px;overflow-wrap:anywhere}
.amo.amo-link:hover{text-decoration-thickness:2px}
.amo-link[target=_blank]::after{content:"\\a0↗" / "";font-size:.85em}`;

const texts: Texts<{ readonly newTab: string }> = {
  en: { newTab: 'opens in a new tab' },
  ru: { newTab: 'откроется в новой вкладке' },
  es: { newTab: 'se abre en otra pestaña' },
  pt: { newTab: 'abre em outra aba' },
};

type Attributes = Omit<
  AnchorHTMLAttributes<HTMLAnchorElement>,
  'class' | 'href' | 'target' | 'rel' | 'role' | 'children'
>;

export interface LinkProps extends Attributes {
  readonly class?: string;
  readonly href: string;
  /** Opens in a new tab, which neither sees nor steers this one. */
  readonly newTab?: boolean;
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** True of an address that runs a script where it is pressed. */
const isScript = (href: string): boolean =>
  // Browsers pass over control characters and spaces in front of and inside the scheme.
  /^(javascript|vbscript|data):/i.test(href.replace(/[\p{Cc}\s]/gu, ''));

/**
 * A link. An address that would run a script, as one out of the CRM's data may, leads nowhere.
 *
 * @example
 * <Link href={lead.site} newTab>Site</Link>
 */
export function Link({ class: className = '', href, newTab, children, ref, ...rest }: LinkProps) {
  const own = useTexts(texts);
  return (
    <a
      {...rest}
      {...(!isScript(href) && { href })}
      {...(newTab && { target: '_blank', rel: 'noopener noreferrer' })}
      ref={useStyles(css, ref)}
      class={`amo amo-link ${className}`}
    >
      {children}
      {newTab && <span class="amo-hidden"> ({own.newTab})</span>}
    </a>
  );
}
