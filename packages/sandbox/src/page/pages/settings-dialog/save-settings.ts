import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { AjaxError, saveWidget } from '../../data/ajax.ts';
import { callBack, type RunningWidget } from '../../host/life-cycle.ts';
import { replaceWidget } from '../../host/replace-widget.ts';
import type { PageContext } from '../../page-context.ts';
import { type FieldDescription, isKept, missingFields } from './setting-fields.ts';

/** What became of a press on Install, Save or Disable. */
export type SaveResult =
  | { readonly outcome: 'saved'; readonly widget: PageWidget }
  /** Required fields are empty, by their codes. */
  | { readonly outcome: 'missing'; readonly codes: readonly string[] }
  /** `onSave` threw, or did not answer true. */
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'failed'; readonly message: string };

interface SaveRequest {
  readonly widget: PageWidget;
  readonly running: RunningWidget | null;
  readonly fields: readonly FieldDescription[];
  readonly values: Record<string, unknown>;
  readonly active: 'Y' | 'N';
}

/**
 * Saves, installs or disables as the CRM does: `onSave` first, whose event the widget may change and
 * whose answer may stop everything; then the server; then `onInstall`, or `destroy`.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export async function saveSettings(
  { host, hostContext, state, journal }: PageContext,
  { widget, running, fields, values, active }: SaveRequest,
): Promise<SaveResult> {
  if (active === 'Y') {
    const codes = missingFields(fields, values);
    if (codes.length > 0) return { outcome: 'missing', codes };
  }
  const event = { active, fields: values };
  if (running) {
    const answer = await callBack(hostContext, running, 'onSave', event);
    if (answer.outcome === 'failed') return { outcome: 'refused' };
    if (answer.outcome === 'returned' && !answer.value) {
      journal.note(widget.code, 'onSave did not return true: nothing is saved');
      return { outcome: 'refused' };
    }
  }
  try {
    const kept = keepable(event.fields, fields, (code) =>
      journal.note(widget.code, `the custom field "${code}" holds no JSON and is not saved`),
    );
    const saved = await saveWidget(widget.code, { active, fields: kept });
    replaceWidget(state, saved);
    if (active === 'N') await host.stop(widget.code);
    // Its errors do not stop the installation: callBack has written them down.
    else if (running && !widget.isActive) await callBack(hostContext, running, 'onInstall');
    return { outcome: 'saved', widget: saved };
  } catch (error) {
    if (error instanceof AjaxError && error.fields.length > 0)
      return { outcome: 'missing', codes: error.fields };
    journal.error(widget.code, 'save', error);
    return { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

const keepable = (
  values: Readonly<Record<string, unknown>>,
  fields: readonly FieldDescription[],
  dropped: (code: string) => void,
): Record<string, unknown> => {
  const kept = { ...values };
  for (const { code, type } of fields) {
    const value = kept[code];
    if (type !== 'custom' || typeof value !== 'string' || value === '' || isKept(value)) continue;
    delete kept[code];
    dropped(code);
  }
  return kept;
};
