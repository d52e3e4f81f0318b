import type { WidgetConfig } from '@amokit/contract';
import type { Feature } from '../feature.ts';
import { guarded } from '../guarded.ts';
import type { AnyTextHost } from '../host/host.ts';
import { asId, asText, at } from '../host/page-values.ts';
import { pageHost } from '../page-host.ts';
import { runTask } from '../run-task.ts';

/** A source of leads that the widget was added as. */
export interface LeadSource {
  readonly source_id: string;
  readonly external_id: string;
}

/** What the component of the settings dialog gets beside its host. */
export interface LeadSourceProps {
  /** The source from which the dialog was opened; null where it was not opened from one. */
  readonly source: LeadSource | null;
}

/** The source of a settings dialog, out of what the CRM hands over. */
export function leadSourceOf(context: unknown): LeadSource | null {
  const source_id = asText(at(context, 'source_id'));
  return source_id ? { source_id, external_id: asText(at(context, 'external_id')) } : null;
}

/** What is done when the widget is added as a source gets. */
export interface LeadSourceContext<H> {
  readonly host: H;
  readonly pipeline_id: number;
}

/** Loads the file of a source; its default export is called when the widget is added as one. */
export type LeadSourceLoader<Config extends WidgetConfig = WidgetConfig> = () => Promise<{
  readonly default: (context: LeadSourceContext<AnyTextHost<Config>>) => unknown;
}>;

/**
 * A source of leads in the digital pipeline. What it throws is told in the notification centre.
 *
 * @example
 * leadSource: leadSource(() => import('./lead-source.ts'))
 * // lead-source.ts
 * export default async ({ host, pipeline_id }: LeadSourceContext<WidgetHost>) => { … }
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export function leadSource<Load extends () => Promise<unknown>>(
  load: Load,
): Feature<'leadSource', Load>;
export function leadSource(load: LeadSourceLoader): Feature<'leadSource'> {
  return {
    feature: 'leadSource',
    part: load,
    start: (runtime) => ({
      callbacks: {
        onAddAsSource: guarded((pipeline: unknown) => {
          const host = pageHost(runtime);
          runTask(host, async () => {
            const source = await load();
            await source.default({ host, pipeline_id: asId(pipeline) });
          });
        }),
      },
    }),
  };
}
