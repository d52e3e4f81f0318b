import { say } from '../../say.ts';
import { at, entriesOf } from '../value.ts';
import { appears, callbackOutcome, type Effect, fail, press, type Visit } from '../visit.ts';

const choose = async ({ page, widget }: Visit, column: string): Promise<boolean> => {
  const picker = page.locator(`${column} .digital-pipeline__add`);
  if (!(await appears(picker))) return false;
  await press(picker);
  const item = page.locator(`.digital-pipeline__picker [data-code="${widget.code}"]`);
  if (!(await appears(item))) return false;
  await press(item);
  return true;
};

/** A trigger of the widget is added to a stage: its form has the fields of `dp`, and is the widget's. */
export const dpSettings: Effect = async (visit) => {
  const { page, widget, journal } = visit;
  const from = journal.lines.length;
  if (!(await choose(visit, '.digital-pipeline__column[data-id]')))
    return {
      dpSettings: fail(
        visit,
        'platform',
        say({
          en: 'the widget is not offered as a trigger',
          ru: 'виджет не предложен как триггер',
        }),
      ),
    };
  const form = page.locator(`.digital-pipeline__short-task_widget-style_${widget.code}`);
  if (!(await appears(form)))
    return {
      dpSettings: fail(
        visit,
        'platform',
        say({ en: 'the form of the trigger did not open', ru: 'форма триггера не открылась' }),
      ),
    };
  const outcome = await callbackOutcome(visit, 'dpSettings', from, 1_500);
  const lost: string[] = [];
  for (const [code] of entriesOf(at(widget.manifest, 'dp', 'settings')))
    if ((await form.locator(`[name="${code}"], [name^="${code}["]`).count()) === 0) lost.push(code);
  if (lost.length > 0) {
    const message = say({
      en: `the form of the trigger has no input for ${lost.join(', ')}`,
      ru: `в форме триггера нет поля для ${lost.join(', ')}`,
    });
    if (outcome === 'absent') return { dpSettings: fail(visit, 'platform', message) };
    // The form belongs to the widget once `dpSettings` was called: it may draw its own.
    visit.notes.push(message);
  }
  return { dpSettings: outcome };
};

/** The widget is added to a pipeline as a source of leads. */
export const source: Effect = async (visit) => {
  const { journal } = visit;
  const from = journal.lines.length;
  if (!(await choose(visit, '.digital-pipeline__column_sources')))
    return {
      source: fail(
        visit,
        'platform',
        say({
          en: 'the widget is not offered as a source',
          ru: 'виджет не предложен как источник',
        }),
      ),
    };
  return { source: await callbackOutcome(visit, 'onAddAsSource', from, 1_500) };
};
