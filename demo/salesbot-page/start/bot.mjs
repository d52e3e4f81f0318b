import { readFile } from 'node:fs/promises';

const words = {
  ru: { sorry: 'Понял вас! Предложим другое время здесь, в чате.', remind: 'Время ещё актуально?' },
  en: { sorry: 'Got it! We will offer another time here.', remind: 'Do you still want to meet?' },
};

/** A message of the CRM's own, after an exit. */
const message = (id, text) => ({
  id,
  widget: null,
  handler: 'message',
  params: { text },
  exits: [],
  next: {},
  program: [{ question: [{ handler: 'show', params: { type: 'text', value: text } }] }],
});

/** A bot with the block, as the designer saves one, so that there is something to try at once. */
export async function addBot(sandbox, { code, clientId, backend, language }) {
  const { stepsOf } = await import('../dist/server/steps.js');
  const file = await readFile(new URL(`../i18n/${language}.json`, import.meta.url), 'utf8');
  const { block, exit, widget } = JSON.parse(file);
  const params = {
    purpose: block.default_purpose,
    text: block.default_text,
    duration: '30',
    days: '7',
    hours: '10:00-18:00',
    weekdays: '1-5',
    wait: '24',
  };
  const choose = {
    id: 'choose',
    widget: code,
    handler: 'choose_time',
    params,
    exits: Object.entries(exit).map(([exitCode, title]) => ({ code: exitCode, title })),
    next: { no_time: 'sorry', no_answer: 'remind' },
    program: stepsOf(params, language, backend),
  };
  const { sorry, remind } = words[language];
  const blocks = [choose, message('sorry', sorry), message('remind', remind)];
  // An account that was kept has it already.
  const id = sandbox.control.bots().find(({ name }) => name === widget.name)?.id;
  return sandbox.control.setBot({ id, name: widget.name, blocks, client_id: clientId });
}
