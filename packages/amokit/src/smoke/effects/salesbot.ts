import { say } from '../../say.ts';
import type { Outcome } from '../report.ts';
import { at, entriesOf } from '../value.ts';
import { appears, callbackOutcome, type Effect, fail, press, type Visit } from '../visit.ts';

const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes('failed') ? 'failed' : outcomes.includes('passed') ? 'passed' : 'absent';

async function addBlock(visit: Visit, handler: string): Promise<Outcome> {
  const { page, journal } = visit;
  const from = journal.lines.length;
  await press(page.locator('.salesbot-designer .digital-pipeline__picker > button'));
  const item = page.locator(`.list-multiple-actions__item[data-code="${handler}"]`);
  if (!(await appears(item)))
    return fail(
      visit,
      'platform',
      say({ en: `the block "${handler}" is not offered`, ru: `блок «${handler}» не предложен` }),
    );
  await press(item);
  if (!(await appears(page.locator(`.salesbot-block__body[data-handler="${handler}"]`))))
    return fail(
      visit,
      'platform',
      say({ en: `the block "${handler}" was not drawn`, ru: `блок «${handler}» не нарисован` }),
    );
  return callbackOutcome(visit, 'salesbotDesignerSettings', from, 700);
}

/** A block of each handler is put into a bot, and the bot is saved: its steps are JSON. */
export const salesbot: Effect = async (visit) => {
  const { page, widget, journal } = visit;
  if (!(await appears(page.locator('.salesbot-designer .digital-pipeline__picker > button'))))
    return {
      salesbotSettings: fail(
        visit,
        'platform',
        say({ en: 'the designer of bots did not open', ru: 'конструктор ботов не открылся' }),
      ),
    };
  const handlers = entriesOf(at(widget.manifest, 'salesbot_designer'))
    .filter(([, block]) => block instanceof Object)
    .map(([code]) => code);
  if (handlers.length === 0) {
    visit.notes.push(
      say({
        en: 'the manifest has no block salesbot_designer with a handler',
        ru: 'в манифесте нет блока salesbot_designer с обработчиком',
      }),
    );
    return {};
  }
  const drawn: Outcome[] = [];
  for (const handler of handlers) drawn.push(await addBlock(visit, handler));
  const from = journal.lines.length;
  await press(page.locator('.salesbot-designer .list__top .button-input_blue'));
  const saved = await callbackOutcome(visit, 'onSalesbotDesignerSave', from, 1_500);
  const settings = { salesbotSettings: worst(drawn) };
  if (saved !== 'passed') return { ...settings, salesbotSave: saved };
  const problem = page.locator('.salesbot-block [role=alert]');
  const done = page.locator('.salesbot-designer [role=status], .salesbot-block [role=alert]');
  await appears(done, 1_000);
  if ((await problem.count()) === 0) return { ...settings, salesbotSave: 'passed' };
  return {
    ...settings,
    salesbotSave: fail(visit, 'widget', (await problem.first().innerText()).trim()),
  };
};
