import { say } from '../../say.ts';
import { appears, type Effect, fail, isCall } from '../visit.ts';

/** A widget that calls `render_template` has a block in the right panel, and something in it. */
export const panel: Effect = async (visit) => {
  const { page, widget, journal } = visit;
  if (!journal.lines.some(isCall(visit, 'render_template'))) return {};
  const block = page.locator(`.card-widgets__widget[data-code="${widget.code}"]`);
  if (!(await appears(block)))
    return {
      panel: fail(
        visit,
        'platform',
        say({
          en: 'render_template was called, yet no block stands in the panel',
          ru: 'render_template вызван, а блока в панели нет',
        }),
      ),
    };
  // Some fill it when their template or their data has come.
  const filled = block.locator(
    '.card-widgets__widget__body > *, .js-widget-caption-block > :not(.card-widgets__widget__caption__logo)',
  );
  const text = block.locator('.card-widgets__widget__body').filter({ hasText: /\S/ });
  if ((await appears(filled)) || (await appears(text, 10))) return { panel: 'passed' };
  return {
    panel: fail(
      visit,
      'widget',
      say({ en: 'its block in the right panel is empty', ru: 'его блок в правой панели пуст' }),
    ),
  };
};
