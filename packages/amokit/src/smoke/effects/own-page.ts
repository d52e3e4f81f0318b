import { say } from '../../say.ts';
import type { Outcome } from '../report.ts';
import { appears, callbackOutcome, type Effect, fail, type Visit } from '../visit.ts';

/** The work area that the page gives to the widget, and whether something stands in it. */
async function filled(visit: Visit, callback: string): Promise<Outcome> {
  const outcome = await callbackOutcome(visit, callback, 0);
  if (outcome !== 'passed') return outcome;
  const content = visit.page.locator(
    '#page_holder :not([data-page-own]), body > :not([data-page-own]):not(#page_root):not(script)',
  );
  if (await appears(content, 1_000)) return 'passed';
  // It may have taken the whole of #list_page_holder, but then something has to stand there.
  const area = visit.page.locator(`[id="work-area-${visit.widget.code}"]`);
  if (!(await appears(area, 500)))
    return fail(
      visit,
      'widget',
      say({
        en: `after ${callback} there is no #work-area-… any more, and nothing in its place`,
        ru: `после ${callback} исчез #work-area-…, и на его месте ничего нет`,
      }),
    );
  visit.notes.push(
    say({ en: `${callback} has drawn nothing`, ru: `${callback} ничего не нарисовал` }),
  );
  return 'passed';
}

/** `advancedSettings` is called, and the page is the widget's. */
export const advancedSettings: Effect = async (visit) => ({
  advancedSettings: await filled(visit, 'advancedSettings'),
});

/** `initMenuPage` is called, and the page is the widget's. */
export const menuPage: Effect = async (visit) => ({
  menuPage: await filled(visit, 'initMenuPage'),
});
