import type { PageWidget } from '../../page-shapes/page-state.ts';
import { caption as captionText } from './i18n.ts';
import type { JQueryStatic } from './jquery.ts';
import type { Templates } from './templates.ts';
import { asText, at, isObject, method } from './value.ts';
import { withoutHarm } from './without-harm.ts';

const logo = (widget: PageWidget, file: string, className: string): HTMLImageElement => {
  const name = captionText(widget.langs, at(widget.manifest, 'widget', 'name'), widget.code);
  const image = document.createElement('img');
  image.className = className;
  image.alt = name;
  image.src = `${widget.path}/images/${file}?v=${encodeURIComponent(widget.version)}`;
  image.addEventListener(
    'error',
    () => {
      // A widget without this logo has its name there instead of a broken picture.
      const text = document.createElement('span');
      text.className = `${className} card-widgets__logo_missing`;
      text.textContent = name;
      image.replaceWith(text);
    },
    { once: true },
  );
  return image;
};

interface PanelParts {
  readonly $: JQueryStatic;
  readonly templates: Templates;
  readonly widget: PageWidget;
  /** The place of a widget among all of the account. */
  order(code: string | undefined): number;
}

/**
 * `self.render_template`: puts the widget's block into the right panel and answers with it.
 *
 * The caption with the logos is the host's. `body` is markup; `render` is a Twig source that is drawn
 * with `params`, or a template as `self.render` takes it. Both end up in the body, in this order.
 *
 * @returns null where the page has no right panel
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function addPanelBlock(
  panel: HTMLElement | null,
  { $, templates, widget, order }: PanelParts,
  options: unknown,
  params: unknown,
): HTMLElement | null {
  if (!panel) return null;
  const block = document.createElement('div');
  block.className = `card-widgets__widget card-widgets__widget-${widget.code}`;
  block.dataset.code = widget.code;
  block.id = `${widget.code}_panel_block`;

  const caption = document.createElement('div');
  const extra = asText(at(options, 'caption', 'class_name'));
  caption.className = `card-widgets__widget__caption js-widget-caption-block ${extra}`.trim();
  const logos = document.createElement('span');
  logos.className = 'card-widgets__widget__caption__logo';
  logos.append(
    logo(widget, 'logo_medium.png', 'card-widgets__logo card-widgets__logo_medium'),
    logo(widget, 'logo_min.png', 'card-widgets__logo card-widgets__logo_min'),
  );
  caption.append(logos);

  const body = document.createElement('div');
  body.className = 'card-widgets__widget__body js-body-hide';
  block.append(caption, body);

  const old = panel.querySelector(`:scope > [data-code="${CSS.escape(widget.code)}"]`);
  if (old) withoutHarm(() => $(old).remove());
  old?.remove();
  // Blocks stand in the order of the account's widgets, however fast each of them loads.
  const later = [...panel.children].find(
    (child) => child instanceof HTMLElement && order(child.dataset.code) > order(widget.code),
  );
  panel.insertBefore(block, later ?? null);
  // In the page, as scripts and <link> elements in the markup have to work.
  insert($, caption, asText(at(options, 'caption', 'html')));
  insert($, body, asText(at(options, 'body')));
  const source = at(options, 'render');
  if (isObject(source) && source.href !== undefined)
    templates.render({
      ...source,
      promised: false,
      load: (made: unknown) => {
        const render = method(made, 'render');
        if (render) insert($, body, asText(render(params)));
      },
    });
  else if (source) {
    const template = isObject(source) ? source : { data: asText(source) };
    insert($, body, asText(templates.render(template, params)));
  }
  return block;
}

/** By jQuery, which runs the scripts of the markup; by the browser where a widget has broken that. */
function insert($: JQueryStatic, element: HTMLElement, markup: string): void {
  const before = element.childNodes.length;
  try {
    $(element).append(markup || ' ');
  } catch (error) {
    // What was inserted has itself thrown.
    if (element.childNodes.length > before) throw error;
    element.append(document.createRange().createContextualFragment(markup));
  }
}
