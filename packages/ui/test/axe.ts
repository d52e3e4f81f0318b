import type { AxeResults, RunOptions } from 'axe-core';
// As text: the dependency scanner would otherwise find it in the middle of a run and reload.
import source from 'axe-core/axe.min.js?raw';

declare global {
  interface Window {
    axe?: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds wrong in an element and in the shadow roots below it, one line for each node. */
export async function axeFindings(element: Element): Promise<readonly string[]> {
  if (!window.axe) {
    const script = document.createElement('script');
    script.textContent = source;
    document.head.append(script);
  }
  if (!window.axe) throw new Error('axe-core did not load');
  // A component is not a page: it needs no landmark and no first-level heading.
  const { violations } = await window.axe.run(element, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
