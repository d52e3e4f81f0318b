import { cardAreas } from '@amokit/contract';
import type { Sandbox } from '@amokit/sandbox';
import { defineCommand, oneOf } from '../cli/command.ts';
import { openBrowser } from '../cli/open-browser.ts';
import { portOf } from '../cli/port.ts';
import { readyDocument } from '../cli/ready-document.ts';
import { untilStopped } from '../cli/until-stopped.ts';
import { startDev } from '../dev/start-dev.ts';
import { firstCard } from '../sandbox/first-card.ts';
import { formatProblem } from '../user-error.ts';

const areas = [...cardAreas, 'settings'] as const;

const entities = {
  lcard: 'leads',
  ccard: 'contacts',
  comcard: 'companies',
  cucard: 'customers',
} as const;

/** The address of a place that shows the widget: a card of the first entity that there is. */
const addressOf = async (sandbox: Sandbox, area: (typeof areas)[number]): Promise<string> =>
  area === 'settings' ? `${sandbox.url}/settings/widgets/` : firstCard(sandbox, entities[area]);

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
      valueHint: areas.join('|'),
      description: 'The place to open; the first that the widget has by default',
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
    const area = oneOf(args, 'area', areas);
    let wrong = false;
    const running = await startDev(args.positionals[0] ?? '.', {
      port: await portOf(args),
      sandbox: {
        ...(language && { language }),
        ...(brand && { brand }),
        ...(save !== undefined && { save }),
      },
      onProblems(problems) {
        for (const problem of problems) console.error(formatProblem(problem));
        if (wrong && problems.length === 0) console.error('That is mended.');
        wrong = problems.length > 0;
      },
    });
    const stopped = untilStopped();
    const first = running.project.config.features.panel?.areas[0] ?? 'settings';
    const address = await addressOf(running.sandbox, area ?? first);
    if (args.flag('json'))
      console.log(JSON.stringify({ ...readyDocument(running.sandbox), open: address }));
    else
      console.log(`The widget is live at ${address}\nSave a file and look there. Ctrl-C ends it.`);
    if (args.flag('open')) openBrowser(address);
    await stopped;
    await running.close();
    return 0;
  },
});
