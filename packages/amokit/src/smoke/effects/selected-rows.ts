import { say } from '../../say.ts';
import type { Outcome } from '../report.ts';
import {
  appears,
  type Effect,
  fail,
  hasCallback,
  isEnd,
  outcomeOf,
  patience,
  press,
  type Visit,
} from '../visit.ts';

const names = [
  'leads.selected',
  'contacts.selected',
  'companies.selected',
  'customers.selected',
  'todo.selected',
  'tasks.selected',
];

/** Ticks two rows of the list that is shown and chooses the widget in "More". */
async function chooseRows(visit: Visit): Promise<Outcome> {
  const { page, widget, journal } = visit;
  const boxes = page.locator('.js-item-checkbox');
  if (!(await appears(boxes)))
    return fail(
      visit,
      'platform',
      say({ en: 'the list has no rows to tick', ru: 'в списке нет строк, чтобы отметить' }),
    );
  await press(boxes.nth(0));
  if ((await boxes.count()) > 1) await press(boxes.nth(1));
  await press(page.locator('.js-list-more'));
  const item = page.locator(`.list-multiple-actions__item[data-code="${widget.code}"]`);
  // On a slow machine the menu takes its time; what it offers is there with it.
  if (!(await appears(page.locator('.list-multiple-actions .list-multiple-actions__menu'))))
    return fail(
      visit,
      'platform',
      say({ en: 'the menu "More" has not opened', ru: 'меню «Ещё» не открылось' }),
    );
  if ((await item.count()) === 0) return 'absent';
  const from = journal.lines.length;
  await press(item);
  const line = await journal.wait(
    (found) => names.some((name) => isEnd(visit, name)(found)),
    patience,
    from,
  );
  return line
    ? outcomeOf(visit, line)
    : fail(
        visit,
        'widget',
        say({
          en: 'its callback for ticked rows has not ended',
          ru: 'его callback для отмеченных строк не закончился',
        }),
      );
}

/** Two rows are ticked, the widget is chosen in "More": its callback for ticked rows is called. */
export const selectedRows: Effect = async (visit) => ({ selected: await chooseRows(visit) });

/** The same in the list of contacts and, for widgets that want to know of them, of companies. */
export const selectedPeople: Effect = async (visit) => {
  const contacts = await chooseRows(visit);
  if (!(await hasCallback(visit, 'companies', false))) return { selected: contacts };
  const { page, journal } = visit;
  const from = journal.lines.length;
  await press(page.locator('a[href="/contacts/list/companies/"]'));
  await journal.wait(({ kind }) => kind === 'entered', patience, from);
  const companies = await chooseRows(visit);
  return { selected: [contacts, companies].find((one) => one === 'failed') ?? companies };
};
