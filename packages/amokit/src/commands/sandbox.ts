import type { Sandbox, SandboxOptions } from '@amokit/sandbox';
import { defineCommand, oneOf } from '../cli/command.ts';
import { openBrowser } from '../cli/open-browser.ts';
import { portOf, usualPort } from '../cli/port.ts';
import { readyDocument } from '../cli/ready-document.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { untilStopped } from '../cli/until-stopped.ts';
import { apiWelcome, welcome } from '../sandbox/welcome.ts';
import { widgetPath } from '../sandbox/widget-path.ts';
import { UserError } from '../user-error.ts';

async function start(options: SandboxOptions): Promise<Sandbox> {
  const { createSandbox } = await import('@amokit/sandbox');
  try {
    return await createSandbox(options);
  } catch (error) {
    // Plain errors say what is wrong with the port, a widget or a file; others are faults of ours.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    throw new UserError([{ message: error.message }], 2);
  }
}

export const sandbox = defineCommand({
  name: 'sandbox',
  description: 'Run the CRM on this machine, with widgets installed',
  options: {
    widget: {
      type: 'string',
      multiple: true,
      valueHint: 'dir|zip',
      description: 'A widget to install; a project is built first. May be given several times',
    },
    port: {
      type: 'string',
      valueHint: 'N',
      description: `Port of the account (Default: ${usualPort}, or a free one)`,
    },
    lang: { type: 'string', valueHint: 'ru|en', description: 'Language of the demo account' },
    brand: {
      type: 'string',
      valueHint: 'amocrm|kommo',
      description: 'Which of the two brands it is',
    },
    seed: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Start with an account that was saved',
    },
    save: {
      type: 'string',
      valueHint: 'FILE',
      description: 'Keep the account in a file from run to run',
    },
    'api-only': { type: 'boolean', description: 'The API without the page' },
    open: { type: 'boolean', description: 'Open a browser, if there is a desktop' },
    json: { type: 'boolean', description: 'Print addresses and tokens as JSON on the first line' },
  },
  examples: [
    ['amokit sandbox --widget . --open', 'build the project here and look at it in the CRM'],
    ['amokit sandbox --widget widget.zip', 'try a zip, whoever made it'],
    ['amokit sandbox --lang en --brand kommo', 'an account of the other brand'],
    ['amokit sandbox --api-only --json --port 0', 'an API for tests, on a free port'],
  ],
  async run(args) {
    const language = oneOf(args, 'lang', ['ru', 'en']);
    const brand = oneOf(args, 'brand', ['amocrm', 'kommo']);
    const [seed, save] = [args.text('seed'), args.text('save')];
    const widgets: string[] = [];
    for (const typed of args.texts('widget')) widgets.push(await widgetPath(typed));
    const options: SandboxOptions = {
      port: await portOf(args),
      widgets,
      apiOnly: args.flag('api-only'),
      ...(language && { language }),
      ...(brand && { brand }),
      ...(seed !== undefined && { seed }),
      ...(save !== undefined && { save }),
    };
    const running = await start(options);
    const stopped = untilStopped();
    if (args.flag('json')) console.log(JSON.stringify(readyDocument(running)));
    else {
      const speaks = systemLanguage();
      console.log(
        options.apiOnly ? apiWelcome(running, speaks) : await welcome(running, widgets, speaks),
      );
    }
    if (args.flag('open') && !options.apiOnly) openBrowser(running.url);
    await stopped;
    await running.close();
    return 0;
  },
});
