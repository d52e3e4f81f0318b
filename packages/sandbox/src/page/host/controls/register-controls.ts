import type { TwigStatic, TwigTemplate } from '../twig.ts';
import { asText, isObject } from '../value.ts';
import widgetParam from './designer/widget_param.twig?raw';
import { salesbotRow } from './salesbot-row.ts';

/** The templates of the controls, by the path that widgets know: `/tmpl/controls/select.twig`. */
const sources: Readonly<Record<string, string>> = import.meta.glob('./templates/*.twig', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** `./templates/button__context_menu.twig` → `button/context_menu`. */
const nameOf = (file: string): string => file.replace(/^.*\/|\.twig$/g, '').replaceAll('__', '/');

/** Further names under which widgets ask for a control; what they get is the control itself. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  checkboxes_dropdown: ['checkboxes_dropdown/values_title', 'checkboxes_dropdown/index'],
};

/**
 * Registers the system's controls as Twig templates and the function `include_control`.
 *
 * Each has two names: the documented path, and the one that templates of widgets include.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function registerControls({
  twig,
  extendFunction,
}: Pick<TwigStatic, 'twig' | 'extendFunction'>): void {
  const templates = new Map<string, TwigTemplate>();
  for (const [file, data] of Object.entries(sources)) {
    const name = nameOf(file);
    for (const each of [name, ...(otherNames[name] ?? [])]) {
      const template = twig({ id: `/tmpl/controls/${each}.twig`, data: data.trim() });
      twig({ id: `interface/controls/${each}.twig`, data: data.trim() });
      if (template) templates.set(each, template);
    }
  }
  twig({ id: salesbotRow, data: widgetParam.trim() });
  extendFunction('include_control', (name, values) => {
    const template = templates.get(asText(name));
    return template ? template.render(isObject(values) ? values : {}) : '';
  });
}
