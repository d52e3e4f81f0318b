import type { CallableTwig, TwigTemplate } from './twig.ts';
import { asText, isFunction, isObject, type Values } from './value.ts';
import type { Vendor } from './vendor.ts';

/** The Twig engine as widgets meet it: `self.render` and the system's own templates. */
export interface Templates {
  /**
   * `self.render`: `{ data }` and `{ ref }` answer with markup, `{ href, base_path, v, load }` calls
   * `load` with the template, and with `promised: true` answers a promise of it. `failed` is told
   * where the former can not be loaded.
   *
   * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
   */
  render(template: unknown, values?: unknown, failed?: (error: unknown) => void): unknown;
}

const joinUrl = (base: string, href: string): string => {
  if (!base || /^https?:\/\//.test(href)) return href;
  return `${base.replace(/\/$/, '')}/${href.replace(/^\//, '')}`;
};

export function createTemplates({ $ }: Vendor, twig: () => CallableTwig): Templates {
  const parsed = new Map<string, TwigTemplate>();

  const draw = (template: TwigTemplate | null, values: unknown): string =>
    template ? template.render(isObject(values) ? values : {}) : '';

  const load = (template: Values): Promise<TwigTemplate> => {
    const base = joinUrl(asText(template.base_path), asText(template.href));
    const url = template.v ? `${base}?v=${encodeURIComponent(asText(template.v))}` : base;
    const known = parsed.get(url);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      $.ajax({ url, dataType: 'text' })
        .done((data) => {
          // The path lets `include` and `extends` of the template find their neighbours.
          const made = twig().twig({ data, path: url, allowInlineIncludes: true });
          if (!made) return reject(new Error(`${url} is no Twig template`));
          parsed.set(url, made);
          resolve(made);
        })
        .fail((xhr) => {
          const status = isObject(xhr) ? asText(xhr.status) : '';
          reject(new Error(`The template ${url} could not be loaded (status ${status})`));
        });
    });
  };

  return {
    render(template, values, failed = reportError) {
      if (!isObject(template)) return '';
      if (template.href === undefined) {
        const source =
          template.ref === undefined
            ? { data: asText(template.data), allowInlineIncludes: true }
            : { ref: template.ref, allowInlineIncludes: true };
        return draw(twig().twig(source), values);
      }
      const loaded = load(template);
      if (template.promised) return loaded;
      const done = template.load;
      loaded.then((made) => {
        // On a task of its own, so that a throw is the widget's uncaught error, not our rejection.
        if (isFunction(done)) setTimeout(() => done(made));
      }, failed);
      return undefined;
    },
  };
}
