import type { WidgetConfig } from '@amokit/contract';
import type { Feature } from '../feature.ts';
import { guarded } from '../guarded.ts';
import type { AnyTextHost } from '../host/host.ts';
import { runTask } from '../run-task.ts';
import type { SelectedProps } from './selected-rows.ts';
import { onSelected, selectedRows } from './selected-rows.ts';

/** What an action on a list gets. */
export interface ListActionContext<H> extends SelectedProps {
  readonly host: H;
}

/** Loads the file of an action; its default export does it. */
export type ListActionLoader<Config extends WidgetConfig = WidgetConfig> = () => Promise<{
  readonly default: (context: ListActionContext<AnyTextHost<Config>>) => unknown;
}>;

/**
 * Something that is done at once with the ticked rows. It is begun anew by every choice in the
 * menu "More"; `host.signal` is aborted by the next one, and when the person leaves the list.
 * What it throws is told in the notification centre.
 *
 * @example
 * listAction: listAction(() => import('./call-all.ts'))
 * // call-all.ts
 * export default async ({ host, selected }: ListActionContext<WidgetHost>) => { … }
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export function listAction<Load extends () => Promise<unknown>>(
  load: Load,
): Feature<'listAction', Load>;
export function listAction(load: ListActionLoader): Feature<'listAction'> {
  return {
    feature: 'listAction',
    part: load,
    start(runtime) {
      const area = runtime.area();
      return {
        render: area.leave,
        callbacks: onSelected(
          runtime.config.features.listAction?.areas ?? [],
          guarded(() => {
            const host = runtime.host(area.enter().signal);
            // Read now: the person may tick others while the file is on its way.
            const selected = selectedRows(runtime.self);
            runTask(host, async () => {
              const action = await load();
              if (!host.signal.aborted) await action.default({ host, selected });
            });
          }),
        ),
      };
    },
  };
}
