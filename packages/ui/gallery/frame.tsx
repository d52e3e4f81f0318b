import { LocaleContext } from '@amokit/ui';
import { type Crm, CrmContext } from '@amokit/ui/crm';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export type Scheme = 'light' | 'dark';

interface FrameProps {
  readonly scheme: Scheme;
  /** Pixels, as wide as a card's right panel or wider. */
  readonly width: number;
  readonly locale: string;
  /** The account that examples read. */
  readonly crm: Crm;
  readonly children: ComponentChild;
}

/** A shadow root as a widget has it, in one of the two colours. */
export function Frame({ scheme, width, locale, crm, children }: FrameProps) {
  const host = useRef<HTMLDivElement>(null);
  const container = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    const root = host.current?.attachShadow({ mode: 'open' });
    const element = document.createElement('div');
    root?.append(element);
    container.current = element;
    return () => render(null, element);
  }, []);
  useLayoutEffect(() => {
    if (!container.current) return;
    container.current.style.cssText = `--amo-color-scheme:${scheme};padding:12px`;
    render(
      <LocaleContext.Provider value={locale}>
        <CrmContext.Provider value={crm}>{children}</CrmContext.Provider>
      </LocaleContext.Provider>,
      container.current,
    );
  });
  return <div ref={host} class="frame" data-scheme={scheme} style={{ width: `${width}px` }} />;
}
