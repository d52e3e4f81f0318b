import { say } from '../../say.ts';
import { appears, callbackOutcome, type Effect, fail, hasCallback, press } from '../visit.ts';

/** An element of a list is opened: its card is the widget's, by `loadCatalogElement`. */
export const catalogElement: Effect = async (visit) => {
  if (!(await hasCallback(visit, 'loadCatalogElement'))) return {};
  const element = visit.page.locator('.list-row__name-link');
  if (!(await appears(element)))
    return {
      catalogElement: fail(
        visit,
        'platform',
        say({ en: 'the list has no elements to open', ru: 'в списке нет элементов' }),
      ),
    };
  const from = visit.journal.lines.length;
  await press(element);
  return { catalogElement: await callbackOutcome(visit, 'loadCatalogElement', from, 1_500) };
};
