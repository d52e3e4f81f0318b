import type { PageWidget, WidgetStatus } from '../../page-shapes/page-state.ts';
import { saveWidgetStatus } from '../data/ajax.ts';
import { type HostContext, newest } from './context.ts';
import { replaceWidget } from './replace-widget.ts';
import { messageOf, type Values } from './value.ts';

const statuses = [
  'install',
  'installed',
  'not_configured',
  'error',
] as const satisfies readonly WidgetStatus[];

/** `get_install_status` has three answers; a widget with an error is installed all the same. */
const installStatus = ({ status, isActive }: PageWidget): WidgetStatus => {
  if (status !== 'error') return status;
  return isActive ? 'installed' : 'install';
};

/**
 * The members of a widget's instance that tell how it is installed, and change what the integrations
 * page says of it.
 *
 * @see https://developers.kommo.com/docs/script-js
 */
export function widgetStatus(
  context: HostContext,
  widget: PageWidget,
  params: Record<string, unknown>,
): Values {
  const { journal, state } = context;
  return {
    get_install_status: () => installStatus(newest(context, widget)),
    set_status(said: unknown) {
      const status = statuses.find((known) => known === said);
      if (!status) {
        journal.note(
          widget.code,
          `set_status(${JSON.stringify(said)}) is none of ${statuses.join(', ')}: nothing changes`,
        );
        return;
      }
      params.status = status;
      journal.note(widget.code, `set_status("${status}")`);
      saveWidgetStatus(widget.code, { status }).then(
        (saved) => replaceWidget(state, saved),
        (error: unknown) => journal.note(widget.code, `set_status: ${messageOf(error)}`),
      );
    },
  };
}
