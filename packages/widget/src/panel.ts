import type { WidgetInstance } from './widget-instance.ts';

/**
 * Asks the CRM for the widget's block in the right panel and finds the place in it.
 *
 * Whether the block stands in the page when `render_template` returns is not documented, so the
 * place is looked for when it is needed, by an id that no earlier visit had.
 *
 * @returns a function that answers with the place, or null while the block is not in the page
 */
export function addPanel(self: WidgetInstance, code: string): () => Element | null {
  const id = `${code}-panel-${Math.random().toString(36).slice(2)}`;
  self.render_template(
    { caption: { class_name: `${code}-caption` }, body: `<div id="${id}"></div>`, render: '' },
    {},
  );
  return () => document.getElementById(id);
}
