import type { PageWidget } from '../../page-shapes/page-state.ts';
import { type HostContext, newest } from './context.ts';
import { readTexts } from './i18n.ts';
import { addPanelBlock } from './panel.ts';
import type { Place } from './place.ts';
import { setSdkCatalog } from './sdk-catalog.ts';
import { sourcePipelineOf } from './source-pipelines.ts';
import { asObject, isObject, type Values } from './value.ts';
import { widgetNetwork } from './widget-network.ts';
import { widgetParams } from './widget-params.ts';
import { widgetStatus } from './widget-status.ts';
import { widgetSystem } from './widget-system.ts';

/** What a widget registered by `add_action` and `add_source`, by type. */
export interface Registrations {
  readonly actions: Map<string, (value: unknown) => unknown>;
  readonly sources: Map<string, { readonly run: unknown; readonly text: string }>;
}

/**
 * The CRM's `Widget`: the members that a widget's instance has by itself.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function createWidgetBase(
  context: HostContext,
  widget: PageWidget,
  place: Place,
  registrations: Registrations,
): Values {
  const { templates, journal, vendor, notifications } = context;
  // What `set_settings` and `set_lang` change lives as long as the instance and is never saved.
  const params: Record<string, unknown> = widgetParams(newest(context, widget));
  let langs: unknown = structuredClone(widget.langs);
  const order = (code: string | undefined) =>
    context.state.get().widgets.findIndex((known) => known.code === code);

  return {
    params,
    langs,
    code: widget.code,
    get_settings: () => params,
    set_settings: (values: unknown) => Object.assign(params, asObject(values)),
    get_version: () => widget.version,
    i18n: (key: unknown) => readTexts(langs, key),
    set_lang(this: unknown, values: unknown) {
      langs = { ...asObject(langs), ...asObject(values) };
      if (isObject(this)) this.langs = langs;
    },
    render: (template: unknown, values: unknown) =>
      templates.render(template, values, (error) => journal.error(widget.code, 'render', error)),
    render_template(options: unknown, values: unknown) {
      const block = addPanelBlock(
        place.panel,
        { $: vendor.$, templates, widget, order },
        options,
        values,
      );
      if (block) journal.call(widget.code, 'render_template');
      else journal.note(widget.code, `render_template(…): "${place.area}" has no right panel`);
      return block ?? false;
    },
    add_action(type: unknown, run: unknown) {
      // The documentation has it both ways.
      const name = type === 'e-mail' ? 'email' : String(type);
      if (typeof run === 'function') registrations.actions.set(name, (value) => run(value));
    },
    add_source(type: unknown, run: unknown, text: unknown = '') {
      registrations.sources.set(String(type), { run, text: String(text) });
    },
    // The spelling is the documentation's.
    notifers: { show_message_error: notifications.api.show_message_error },
    setSdkCatalogId: (id: unknown) => setSdkCatalog(context, widget, id),
    get_pipeline_id: () => Promise.resolve(sourcePipelineOf(widget.code)),
    ...widgetStatus(context, widget, params),
    ...widgetSystem(context, place),
    ...widgetNetwork(context, widget),
  };
}
