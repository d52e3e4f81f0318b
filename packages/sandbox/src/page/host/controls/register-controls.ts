import type { TwigStatic, TwigTemplate } from '../twig.ts';
import { asText, isObject } from '../value.ts';

/** The templates of the controls, by the path that widgets know: `/tmpl/controls/select.twig`. */
const sources: Readonly<Record<string, string>> = import.meta.glob('./templates/*.twig', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** `./templates/checkboxes_dropdown__values_title.twig` → `checkboxes_dropdown/values_title`. */
const nameOf = (file: string): string => file.replace(/^.*\/|\.twig$/g, '').replaceAll('__', '/');

/**
 * Registers the system's controls as Twig templates and the function `include_control`.
 *
 * Each has two names: the documented path, and the one that templates of widgets include.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function registerControls({ twig, extendFunction }: TwigStatic): void {
  const templates = new Map<string, TwigTemplate>();
  for (const [file, data] of Object.entries(sources)) {
    const name = nameOf(file);
    const template = twig({ id: `/tmpl/controls/${name}.twig`, data: data.trim() });
    twig({ id: `interface/controls/${name}.twig`, data: data.trim() });
    if (template) templates.set(name, template);
  }
  extendFunction('include_control', (name, values) => {
    const template = templates.get(asText(name));
    return template ? template.render(isObject(values) ? values : {}) : '';
  });
}
