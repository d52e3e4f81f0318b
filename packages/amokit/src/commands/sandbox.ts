import type { SandboxOptions } from '@amokit/sandbox';
import { defineCommand } from '../cli/command.ts';
import { jsonOnStdout } from '../cli/json-on-stdout.ts';
import { openBrowser } from '../cli/open-browser.ts';
import { portOf } from '../cli/port.ts';
import { readyDocument } from '../cli/ready-document.ts';
import { systemLanguage } from '../cli/system-language.ts';
import { untilStopped } from '../cli/until-stopped.ts';
import { accountFlags, accountOptions } from '../sandbox/account-options.ts';
import { backendFlag, startBackends } from '../sandbox/backend.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { apiWelcome, welcome } from '../sandbox/welcome.ts';
import { widgetPath } from '../sandbox/widget-path.ts';
import { say } from '../say.ts';

export const sandbox = defineCommand({
  name: 'sandbox',
  description: say({
    en: 'Run the CRM on this machine, with widgets installed',
    ru: 'Запустить CRM на этой машине, с установленными виджетами',
  }),
  options: {
    widget: {
      type: 'string',
      multiple: true,
      valueHint: 'dir|zip',
      description: say({
        en: 'A widget to install; a project is built first. May be given several times',
        ru: 'Какой виджет установить; проект сначала собирается. Можно указать несколько раз',
      }),
    },
    ...accountFlags,
    backend: backendFlag,
    'api-only': {
      type: 'boolean',
      description: say({ en: 'The API without the page', ru: 'Только API, без страниц' }),
    },
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
      'amokit sandbox --widget . --open',
      say({
        en: 'build the project here and look at it in the CRM',
        ru: 'собрать проект здесь и посмотреть его в CRM',
      }),
    ],
    [
      'amokit sandbox --widget widget.zip',
      say({ en: 'try a zip, whoever made it', ru: 'попробовать чужой zip' }),
    ],
    [
      'amokit sandbox --lang en --brand kommo',
      say({ en: 'an account of the other brand', ru: 'аккаунт другого бренда' }),
    ],
    [
      'amokit sandbox --allow-outgoing 127.0.0.1:4000',
      say({ en: 'let hooks reach your server', ru: 'пустить хуки на ваш сервер' }),
    ],
    [
      'amokit sandbox --widget . --backend backend.ts',
      say({
        en: 'the widget and its own server, with the keys of its integration',
        ru: 'виджет и его сервер, с ключами его интеграции',
      }),
    ],
    [
      'amokit sandbox --api-only --json --port 0',
      say({ en: 'an API for tests, on a free port', ru: 'API для тестов, на свободном порту' }),
    ],
  ],
  async run(args) {
    const account = accountOptions(args);
    const widgets: string[] = [];
    for (const typed of args.texts('widget')) widgets.push(await widgetPath(typed));
    const options: SandboxOptions = {
      port: await portOf(args),
      widgets,
      apiOnly: args.flag('api-only'),
      ...account,
    };
    const printJson = args.flag('json') ? jsonOnStdout() : undefined;
    const running = await startSandbox(options);
    try {
      const backends = await startBackends(args.texts('backend'), running);
      const stopped = untilStopped();
      const speaks = systemLanguage();
      if (printJson) printJson(readyDocument(running));
      else if (options.apiOnly) console.log(apiWelcome(running, speaks));
      else console.log(await welcome(running, widgets, speaks, backends.addresses));
      if (args.flag('open') && !options.apiOnly) openBrowser(running.url);
      await stopped;
      await backends.close();
    } finally {
      await running.close();
    }
    return 0;
  },
});
