import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { expect, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import { axeFindings } from './axe.ts';

export type ColorScheme = 'light' | 'dark';

/** Where components have to work: in a widget's shadow root and in a plain page. */
export const places = ['shadow root', 'page'] as const;

export type Place = (typeof places)[number];

export interface Rendered {
  /** The element in the page. */
  readonly host: HTMLElement;
  /** What the tree was drawn into. */
  readonly container: HTMLElement;
  rerender(tree: ComponentChild): void;
  unmount(): void;
}

/** Draws a tree as a widget's panel would, 230 px wide; it goes when the test ends. */
export function renderIn(place: Place, tree: ComponentChild): Rendered {
  const host = document.createElement('div');
  host.style.width = '230px';
  document.body.append(host);
  const container = document.createElement('div');
  (place === 'page' ? host : host.attachShadow({ mode: 'open' })).append(container);
  render(tree, container);
  const unmount = () => {
    render(null, container);
    host.remove();
  };
  onTestFinished(unmount);
  return { host, container, unmount, rerender: (next) => render(next, container) };
}

/** Draws a tree in a shadow root. */
export const renderTree = (tree: ComponentChild): Rendered => renderIn('shadow root', tree);

/** Switches the page's colours as the CRM does, until the test ends. */
export function switchColors(scheme: ColorScheme): void {
  const html = document.documentElement;
  const background = document.body.style.background;
  html.setAttribute('data-color-scheme', scheme);
  document.body.style.background = scheme === 'dark' ? '#17232f' : '#fff';
  onTestFinished(() => {
    html.removeAttribute('data-color-scheme');
    document.body.style.background = background;
  });
}

/** Waits until the components in an element have a scheme's colours, with no fading between. */
async function paintedWith(host: HTMLElement, scheme: ColorScheme): Promise<void> {
  const component = host.shadowRoot?.querySelector('.amo');
  await expect.poll(() => component && getComputedStyle(component).colorScheme).toBe(scheme);
  for (const animation of host.shadowRoot?.getAnimations() ?? []) {
    if (animation instanceof CSSTransition) animation.finish();
  }
}

/** What axe finds in what is drawn, in both colours. */
export async function findingsOf(host: HTMLElement): Promise<readonly string[]> {
  const findings: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    switchColors(scheme);
    await paintedWith(host, scheme);
    findings.push(...(await axeFindings(host)));
  }
  return findings;
}

/** Draws a tree in a shadow root: what axe finds in it, in both colours. */
export const findingsInBothColors = (tree: ComponentChild): Promise<readonly string[]> =>
  findingsOf(renderTree(tree).host);

/** Puts the keyboard at the start of the page, as a person who clicked into it. */
export const clickIntoPage = (): Promise<void> =>
  userEvent.click(document.body, { position: { x: 1, y: 1 } });
