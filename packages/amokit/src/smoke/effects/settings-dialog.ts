import { say } from '../../say.ts';
import { hanging, startTime } from '../life.ts';
import type { Outcome } from '../report.ts';
import { entriesOf } from '../value.ts';
import {
  appears,
  callbackOutcome,
  type Effect,
  type Found,
  fail,
  isCall,
  press,
  settle,
  type Visit,
} from '../visit.ts';
import {
  consents,
  installedSettings,
  type SettingField,
  samples,
  settingFields,
} from './setting-fields.ts';

const dialogOf = ({ page, widget }: Visit) =>
  page.locator(`.widget-settings__modal.${widget.code}`);

async function open(visit: Visit): Promise<boolean> {
  const { page, widget } = visit;
  const tile = page.locator(`.widget-card[data-code="${widget.code}"] .widget-card__button`);
  if (!(await appears(tile))) return false;
  await press(tile);
  return appears(dialogOf(visit));
}

/** Waits until the widget runs in its dialog; answers with what went wrong where it does not. */
async function begin(visit: Visit): Promise<Found | undefined> {
  const { journal, widget, errors } = visit;
  const isStarted = await journal.wait(
    ({ kind, widget: code }) => kind === 'started' && code === widget.code,
    startTime,
  );
  const late = isStarted ? undefined : hanging(visit);
  if (late) {
    errors.push(late.error);
    return { [late.step]: 'failed' };
  }
  return journal.lines.some(isCall(visit, 'constructor')) ? undefined : {};
}

/** Goes through the tour, after which the settings come. */
async function seeTour(visit: Visit): Promise<void> {
  const tour = dialogOf(visit).locator('.widget-settings__tour:not([hidden])');
  if ((await tour.count()) === 0) return;
  await press(tour.locator('.widget-tour__skip, .widget-tour__next'));
  await tour.waitFor({ state: 'detached', timeout: 1_000 }).catch(() => undefined);
}

async function inspect(visit: Visit, fields: readonly SettingField[]): Promise<Outcome> {
  const called = await callbackOutcome(visit, 'settings', 0, 1_000);
  if (called === 'failed') return 'failed';
  const lost: string[] = [];
  for (const { code } of fields)
    if ((await dialogOf(visit).locator(`[name="${code}"], [name^="${code}["]`).count()) === 0)
      lost.push(code);
  if (lost.length === 0) return 'passed';
  const message = say({
    en: `the dialog has no input for ${lost.join(', ')}`,
    ru: `в окне нет поля для ${lost.join(', ')}`,
  });
  if (called === 'absent') return fail(visit, 'platform', message);
  // The dialog belongs to the widget once `settings` was called: it may draw its own.
  visit.notes.push(
    say({ en: `${message}: the widget took it out`, ru: `${message}: его убрал виджет` }),
  );
  return 'passed';
}

/**
 * Types into the fields as a person does, and into what the widget has drawn beside them: into those
 * that are there, and are still empty. Ticks what has to be agreed to.
 */
async function fillIn(visit: Visit, fields: readonly SettingField[]): Promise<void> {
  await dialogOf(visit)
    .first()
    .evaluate(type, {
      known: fields.map(({ code, sample }) => [code, sample] as const),
      samples: samples.map(([name, value]) => [name.source, value] as const),
      consent: consents.source,
    });
}

/** Runs in the page; knows nothing of what stands around it. */
function type(
  dialog: Element,
  asked: Readonly<Record<'known' | 'samples', readonly (readonly [string, string])[]>> & {
    readonly consent: string;
  },
): void {
  const write = (input: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
    input.value = value;
    for (const event of ['input', 'change'])
      input.dispatchEvent(new Event(event, { bubbles: true }));
  };
  for (const [code, value] of asked.known) {
    if (value === '') continue;
    for (const input of dialog.querySelectorAll(`[name="${code}"], [name^="${code}["]`))
      if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)
        if (!input.value && input.type !== 'checkbox') write(input, value);
  }
  const texts = new Set(['text', 'url', 'email', 'tel', 'number', 'password', 'textarea']);
  for (const input of dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input, textarea',
  )) {
    const { name, id, disabled, readOnly, value } = input;
    // What a widget draws for a `custom` field is often named by it.
    const isKnown = asked.known.some(
      ([code, sample]) => name === code || (sample !== '' && name.startsWith(`${code}[`)),
    );
    if (isKnown || value || disabled || readOnly || !texts.has(input.type)) continue;
    // What is not shown is not for people.
    if (input.offsetParent === null) continue;
    const found = asked.samples.find(([pattern]) =>
      new RegExp(pattern, 'i').test(`${input.type} ${id} ${name}`.replace(/\W+$/, '')),
    );
    write(input, input.type === 'number' ? '1' : (found?.[1] ?? 'sample'));
  }
  const consent = new RegExp(asked.consent, 'i');
  for (const box of dialog.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const line = box.closest('label') ?? box.parentElement;
    const says = `${box.name} ${box.id} ${line?.textContent ?? ''}`;
    if (!box.checked && !box.disabled && line?.offsetParent && consent.test(says)) box.click();
  }
}

async function save(visit: Visit, fields: readonly SettingField[]): Promise<Outcome> {
  const { journal, network } = visit;
  const from = journal.lines.length;
  const refusedBefore = network.requests.filter(({ answer }) => answer === 'refused').length;
  const button = dialogOf(visit).locator('.js-widget-save, .js-widget-install');
  if (!(await appears(button, 500))) {
    visit.notes.push(
      say({
        en: 'the widget took the button Save out of the dialog',
        ru: 'виджет убрал из окна кнопку «Сохранить»',
      }),
    );
    return 'absent';
  }
  const dialog = dialogOf(visit).first();
  await press(button);
  // Saved, the dialog closes by itself.
  const [called] = await Promise.all([
    callbackOutcome(visit, 'onSave', from, 2_500),
    dialog.waitFor({ state: 'detached', timeout: 1_500 }).catch(() => undefined),
  ]);
  if (called === 'failed') return 'failed';
  if ((await dialogOf(visit).count()) === 0) return stored(visit, fields);
  const refused = network.requests.filter(({ answer }) => answer === 'refused').length;
  const because =
    refused > refusedBefore
      ? say({
          en: '; it asks another server, which --fixtures can answer',
          ru: '; он спрашивает другой сервер, за который может ответить --fixtures',
        })
      : '';
  const isMissing = (await dialogOf(visit).locator('[role=alert]:not([hidden])').count()) > 0;
  if (called === 'passed')
    return fail(
      visit,
      'widget',
      say({
        en: `onSave did not answer true: nothing is saved${because}`,
        ru: `onSave не вернул true: ничего не сохранено${because}`,
      }),
    );
  if (isMissing)
    return fail(
      visit,
      'widget',
      say({ en: 'a required field of the dialog is empty', ru: 'обязательное поле окна пусто' }),
    );
  return fail(
    visit,
    'widget',
    say({
      en: `a press on Save came to nothing: onSave has not ended${because}`,
      ru: `нажатие «Сохранить» ни к чему не привело: onSave не закончился${because}`,
    }),
  );
}

async function stored(visit: Visit, fields: readonly SettingField[]): Promise<Outcome> {
  const kept = new Map(entriesOf(await installedSettings(visit.page, visit.widget.code)));
  const lost = fields.filter(({ code, sample }) => sample !== '' && !kept.has(code));
  return lost.length === 0
    ? 'passed'
    : fail(
        visit,
        'widget',
        say({
          en: `not saved: ${lost.map(({ code }) => code).join(', ')}`,
          ru: `не сохранено: ${lost.map(({ code }) => code).join(', ')}`,
        }),
      );
}

/**
 * The settings dialog of a widget that is about to be installed: `settings` gets its body, it shows
 * every field, Install calls `onSave` and stores. Then it is opened again, of a widget that is
 * installed.
 */
export const settingsDialog: Effect = async (visit) => {
  if (!(await open(visit)))
    return {
      settings: fail(
        visit,
        'platform',
        say({ en: 'the settings dialog did not open', ru: 'окно настроек не открылось' }),
      ),
    };
  const wrong = await begin(visit);
  if (wrong) return wrong;
  await seeTour(visit);
  const fields = settingFields(visit.widget.manifest);
  const settings = await inspect(visit, fields);
  // Widgets draw their part of the dialog once their templates are there.
  await settle(visit);
  await fillIn(visit, fields);
  const saved = await save(visit, fields);
  // Open again for what is clicked next.
  if ((await dialogOf(visit).count()) === 0) await open(visit);
  return { settings, save: saved };
};
