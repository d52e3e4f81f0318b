import { say } from '../../say.ts';
import { appears, callbackOutcome, type Effect, fail, press } from '../visit.ts';

const names = ['loadPreloadedData', 'loadElements', 'searchDataInCard'] as const;

/** The widget's tab in a card is opened, and something is searched for in it. */
export const cardTab: Effect = async (visit) => {
  const { page, widget, journal } = visit;
  const from = journal.lines.length;
  const tab = page.locator('.js-card-tab').nth(1);
  if (!(await appears(tab)))
    return {
      cardTab: fail(
        visit,
        'platform',
        say({ en: 'the card has no tab for the widget', ru: 'в карточке нет вкладки виджета' }),
      ),
    };
  await press(tab);
  if (!(await appears(page.locator(`[id="${widget.code}"]`))))
    return {
      cardTab: fail(
        visit,
        'platform',
        say({
          en: 'the tab has no place for what the widget draws',
          ru: 'на вкладке нет места, где рисует виджет',
        }),
      ),
    };
  const first = await Promise.all(
    names.slice(0, 2).map((name) => callbackOutcome(visit, name, from, 1_000)),
  );
  const search = page.locator('.card-sdk-tab__search');
  if (await appears(search, 200))
    await search
      .first()
      .fill('a', { force: true, timeout: 1_000 })
      .catch(() => undefined);
  const found = await callbackOutcome(visit, names[2], from, 500);
  const all = [...first, found];
  if (all.includes('failed')) return { cardTab: 'failed' };
  return { cardTab: all.includes('passed') ? 'passed' : 'absent' };
};
