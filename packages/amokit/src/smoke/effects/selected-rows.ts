import { say } from '../../say.ts';
import { appears, type Effect, fail, isEnd, outcomeOf, patience, press } from '../visit.ts';

const names = [
  'leads.selected',
  'contacts.selected',
  'companies.selected',
  'customers.selected',
  'todo.selected',
  'tasks.selected',
];

/** Two rows are ticked, the widget is chosen in "More": its callback for ticked rows is called. */
export const selectedRows: Effect = async (visit) => {
  const { page, widget, journal } = visit;
  const boxes = page.locator('.js-item-checkbox');
  if (!(await appears(boxes)))
    return {
      selected: fail(
        visit,
        'platform',
        say({ en: 'the list has no rows to tick', ru: 'в списке нет строк, чтобы отметить' }),
      ),
    };
  await press(boxes.nth(0));
  if ((await boxes.count()) > 1) await press(boxes.nth(1));
  await press(page.locator('.js-list-more'));
  const item = page.locator(`.list-multiple-actions__item[data-code="${widget.code}"]`);
  if (!(await appears(item, 300))) return {};
  const from = journal.lines.length;
  await press(item);
  const line = await journal.wait(
    (found) => names.some((name) => isEnd(visit, name)(found)),
    patience,
    from,
  );
  if (!line)
    return {
      selected: fail(
        visit,
        'widget',
        say({
          en: 'its callback for ticked rows has not ended',
          ru: 'его callback для отмеченных строк не закончился',
        }),
      ),
    };
  return { selected: outcomeOf(visit, line) };
};
