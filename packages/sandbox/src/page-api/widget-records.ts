/**
 * `/ajax/widgets/list` and `/ajax/widgets/edit` of the CRM's own page: nothing documents them, and
 * widgets lean on them to read and keep settings past their dialog.
 *
 * @module
 */

import qs from 'qs';
import { z } from 'zod';
import { Problem } from '../api/problem.ts';
import { parseJson, readText } from '../api/read-body.ts';
import type { PageLanguage, PageWidget } from '../page-shapes/page-state.ts';
import type { Widgets } from '../widgets/widgets.ts';

const activeOf = (isActive: boolean): 'Y' | 'N' => (isActive ? 'Y' : 'N');

/** Settings come as a text of JSON, as widgets parse them themselves. */
const recordOf = ({ code, clientUuid, version, status, isActive, settings }: PageWidget) => ({
  id: clientUuid,
  code,
  widget_code: code,
  version,
  status,
  active: activeOf(isActive),
  settings: JSON.stringify(settings),
});

/** The widgets of the account by their codes. */
export async function listWidgets(widgets: Widgets, language: PageLanguage) {
  const all = await widgets.page(language);
  return { widgets: Object.fromEntries(all.map((widget) => [widget.code, recordOf(widget)])) };
}

const editBody = z.object({
  action: z.literal('edit').optional(),
  code: z.string().optional(),
  id: z.coerce.string().optional(),
  /** Forms turn `false` into a text. */
  widget_active: z.union([z.boolean(), z.enum(['Y', 'N', 'true', 'false', ''])]).optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});

/** jQuery sends a form, other libraries send JSON. */
const read = (text: string): unknown =>
  /^\s*\{/.test(text) ? parseJson(text) : qs.parse(text, { plainObjects: true });

/**
 * Keeps settings of a widget, and switches it on or off. What is not named stays.
 *
 * @throws {Problem} 400 for what can not be read and for required fields that are empty, 404 for an unknown widget
 */
export async function editWidget(widgets: Widgets, request: Request, language: PageLanguage) {
  const parsed = editBody.safeParse(await readText(request, read));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Problem(400, `${issue?.path.map(String).join('.') || 'body'}: ${issue?.message}`);
  }
  const { code, id, widget_active: asked, settings = {} } = parsed.data;
  const known = (await widgets.page(language)).find((widget) =>
    code === undefined ? widget.clientUuid === id : widget.code === code,
  );
  if (!known) throw new Problem(404, 'There is no such widget');
  const isOn =
    asked === undefined ? known.isActive : asked === true || /^(?:Y|true)$/.test(`${asked}`);
  const result = await widgets.save(
    known.code,
    { active: activeOf(isOn), fields: settings },
    language,
  );
  if ('empty' in result)
    throw new Problem(400, 'Required fields are empty', { fields: result.empty });
  if ('unknown' in result) throw new Problem(404, 'There is no such widget');
  return { response: { status: 'ok' } };
}
