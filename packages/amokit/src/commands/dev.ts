import { defineCommand } from '../cli/command.ts';
import { jsonOnStdout } from '../cli/json-on-stdout.ts';
import { openBrowser } from '../cli/open-browser.ts';
import { portOf } from '../cli/port.ts';
import { readyDocument } from '../cli/ready-document.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { untilStopped } from '../cli/until-stopped.ts';
import { devTexts } from '../dev/dev-texts.ts';
import { type Place, placesOf } from '../dev/places.ts';
import { type RunningDev, startDev } from '../dev/start-dev.ts';
import { accountFlags, accountOptions } from '../sandbox/account-options.ts';
import { type Backend, backendFlag, startBackends } from '../sandbox/backend.ts';
import { say } from '../say.ts';
import { formatProblem, UserError } from '../user-error.ts';

/** The place that was asked for, or the first. */
function placeIn(places: readonly Place[], area: string | undefined): Place {
  const found = area === undefined ? places[0] : places.find((place) => place.area === area);
  if (found) return found;
  const known = places.map((place) => place.area).join(', ');
  throw new UserError(
    [
      area === undefined
        ? {
            message: say({
              en: 'the widget has no place in the CRM',
              ru: 'у виджета нет места в CRM',
            }),
            mend: say({ en: 'give its config a feature', ru: 'добавьте в config возможность' }),
          }
        : {
            message: say({
              en: `the widget has no area "${area}"`,
              ru: `у виджета нет места «${area}»`,
            }),
            mend: say({ en: `choose one of: ${known}`, ru: `выберите одно из: ${known}` }),
          },
    ],
    2,
  );
}

/** What a person reads when everything is up. */
function welcome(
  { sandbox }: RunningDev,
  place: Place,
  places: readonly Place[],
  addresses: NonNullable<Backend['addresses']>,
): string {
  const texts = devTexts[systemLanguage()];
  const others = places.filter((other) => other !== place);
  const width = Math.max(0, ...others.map(({ area }) => area.length));
  return [
    `${texts.live} ${place.address}`,
    ...(others.length > 0 ? [texts.others] : []),
    ...others.map(({ area, address }) => `  ${area.padEnd(width)}  ${address}`),
    ...addresses.map(([address, what]) => `${what}: ${address}`),
    `${texts.control} ${sandbox.controlUrl}/#${sandbox.controlSecret}`,
    texts.save,
  ].join('\n');
}

export const dev = defineCommand({
  name: 'dev',
  description: say({
    en: 'Work on a widget: every edit is visible in the CRM on this machine at once',
    ru: 'Работать над виджетом: каждая правка сразу видна в CRM на этой машине',
  }),
  positional: {
    name: 'dir',
    description: say({
      en: 'Folder with amokit.config.ts; the current one by default',
      ru: 'Папка с amokit.config.ts; по умолчанию текущая',
    }),
  },
  options: {
    area: {
      type: 'string',
      valueHint: 'lcard|settings|…',
      description: say({
        en: 'The place to open: one of the widget’s locations; the first by default',
        ru: 'Какое место открыть: одно из мест виджета; по умолчанию первое',
      }),
    },
    ...accountFlags,
    backend: backendFlag,
    open: {
      type: 'boolean',
      description: say({
        en: 'Open a browser, if there is a desktop',
        ru: 'Открыть браузер, если есть рабочий стол',
      }),
    },
    json: {
      type: 'boolean',
      description: say({
        en: 'Print addresses and tokens as JSON on the first line',
        ru: 'Вывести адреса и токены в JSON первой строкой',
      }),
    },
  },
  examples: [
    [
      'amokit dev --open',
      say({ en: 'work on the widget in this folder', ru: 'работать над виджетом в этой папке' }),
    ],
    [
      'amokit dev --area settings',
      say({ en: 'start at its settings', ru: 'начать с его настроек' }),
    ],
    [
      'amokit dev widgets/delivery --save account.json',
      say({ en: 'keep what you did in the account', ru: 'сохранить то, что сделано в аккаунте' }),
    ],
  ],
  async run(args) {
    const account = accountOptions(args);
    const texts = devTexts[systemLanguage()];
    let wrong = false;
    const printJson = args.flag('json') ? jsonOnStdout() : undefined;
    const running = await startDev(args.positionals[0] ?? '.', {
      port: await portOf(args),
      sandbox: account,
      onEvent(event) {
        if (event.type !== 'problems') {
          console.error(texts[event.type](event.file));
          return;
        }
        for (const problem of event.problems) console.error(formatProblem(problem));
        if (wrong && event.problems.length === 0) console.error(texts.mended);
        wrong = event.problems.length > 0;
      },
    });
    try {
      const backends = await startBackends(args.texts('backend'), running.sandbox);
      const stopped = untilStopped();
      const places = await placesOf(running.sandbox);
      const place = placeIn(places, args.text('area'));
      const document = { ...readyDocument(running.sandbox), open: place.address, places };
      if (printJson) printJson(document);
      else console.log(welcome(running, place, places, backends.addresses));
      if (args.flag('open')) openBrowser(place.address);
      await stopped;
      await backends.close();
    } finally {
      await running.close();
    }
    return 0;
  },
});
