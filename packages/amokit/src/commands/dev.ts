import { defineCommand, oneOf } from '../cli/command.ts';
import { openBrowser } from '../cli/open-browser.ts';
import { portOf } from '../cli/port.ts';
import { readyDocument } from '../cli/ready-document.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { untilStopped } from '../cli/until-stopped.ts';
import { devTexts } from '../dev/dev-texts.ts';
import { type Place, placesOf } from '../dev/places.ts';
import { type RunningDev, startDev } from '../dev/start-dev.ts';
import { formatProblem, UserError } from '../user-error.ts';

/** The place that was asked for, or the first. */
function placeIn(places: readonly Place[], area: string | undefined): Place {
  const found = area === undefined ? places[0] : places.find((place) => place.area === area);
  if (found) return found;
  const known = places.map((place) => place.area).join(', ');
  throw new UserError(
    [
      area === undefined
        ? { message: 'the widget has no place in the CRM', mend: 'give its config a feature' }
        : { message: `the widget has no area "${area}"`, mend: `choose one of: ${known}` },
    ],
    2,
  );
}

/** What a person reads when everything is up. */
function welcome({ sandbox }: RunningDev, place: Place, places: readonly Place[]): string {
  const texts = devTexts[systemLanguage()];
  const others = places.filter((other) => other !== place);
  const width = Math.max(0, ...others.map(({ area }) => area.length));
  return [
    `${texts.live} ${place.address}`,
    ...(others.length > 0 ? [texts.others] : []),
    ...others.map(({ area, address }) => `  ${area.padEnd(width)}  ${address}`),
    `${texts.control} ${sandbox.controlUrl}/#${sandbox.controlSecret}`,
    texts.save,
  ].join('\n');
}

export const dev = defineCommand({
  name: 'dev',
  description: 'Work on a widget: every edit is visible in the CRM on this machine at once',
  positional: {
    name: 'dir',
    description: 'Folder with amokit.config.ts; the current one by default',
  },
  options: {
    area: {
      type: 'string',
      valueHint: 'lcard|settings|…',
      description: 'The place to open: one of the widget’s locations; the first by default',
    },
    port: {
      type: 'string',
      valueHint: 'N',
      description: 'Port of the account (Default: 2626, or a free one)',
    },
    lang: { type: 'string', valueHint: 'ru|en', description: 'Language of the demo account' },
    brand: {
      type: 'string',
      valueHint: 'amocrm|kommo',
      description: 'Which of the two brands it is',
    },
    save: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Keep the account in a file from run to run',
    },
    open: { type: 'boolean', description: 'Open a browser, if there is a desktop' },
    json: { type: 'boolean', description: 'Print addresses and tokens as JSON on the first line' },
  },
  examples: [
    ['amokit dev --open', 'work on the widget in this folder'],
    ['amokit dev --area settings', 'start at its settings'],
    ['amokit dev widgets/delivery --save account.json', 'keep what you did in the account'],
  ],
  async run(args) {
    const language = oneOf(args, 'lang', ['ru', 'en']);
    const brand = oneOf(args, 'brand', ['amocrm', 'kommo']);
    const save = args.text('save');
    const texts = devTexts[systemLanguage()];
    let wrong = false;
    const running = await startDev(args.positionals[0] ?? '.', {
      port: await portOf(args),
      sandbox: {
        ...(language && { language }),
        ...(brand && { brand }),
        ...(save !== undefined && { save }),
      },
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
      const stopped = untilStopped();
      const places = await placesOf(running.sandbox);
      const place = placeIn(places, args.text('area'));
      const document = { ...readyDocument(running.sandbox), open: place.address, places };
      console.log(args.flag('json') ? JSON.stringify(document) : welcome(running, place, places));
      if (args.flag('open')) openBrowser(place.address);
      await stopped;
    } finally {
      await running.close();
    }
    return 0;
  },
});
