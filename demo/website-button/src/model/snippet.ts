import { namesOf, type ScriptNames } from './button-script.ts';
import { isVariableName, type Literal, quote, variable, writeLiteral } from './js-literal.ts';
import { type Callback, type CallbackName, callbackNames, configOf, type Look } from './look.ts';

const inScript = (code: string): string => `<script>\n${code}\n</script>`;

/** `onButtonClick` → `button_click`, the way analytics name events. */
const eventName = (name: CallbackName): string =>
  name
    .replace(/^on/, '')
    .replace(/\B[A-Z]/g, '_$&')
    .toLowerCase();

const argumentsOf: Readonly<Partial<Record<CallbackName, string>>> = {
  onButtonClick: 'service, link',
  onConversationsChange: 'conversations',
};

function bodyOf(name: CallbackName, { action, name: site }: Callback, { call }: ScriptNames) {
  const given = argumentsOf[name] ?? '';
  switch (action) {
    case 'open':
      return `${call}('runChatShow');`;
    case 'dataLayer': {
      const more = name === 'onButtonClick' ? ', service: service' : '';
      return `(window.dataLayer = window.dataLayer || []).push({ event: ${quote(eventName(name))}${more} });`;
    }
    case 'function':
      return isVariableName(site) ? `${site}(${given});` : '';
  }
}

function callbacksOf({ callbacks }: Look, names: ScriptNames): readonly string[] {
  return callbackNames.flatMap((name) => {
    const callback = callbacks[name];
    const body = callback && bodyOf(name, callback, names);
    const head = `function (${argumentsOf[name] ?? ''})`;
    return body ? [`${names.call}(${quote(name)}, ${head} {\n  ${body}\n});`] : [];
  });
}

function metaOf({ botParams }: Look, { info }: ScriptNames): readonly string[] {
  const params = botParams.flatMap(({ name, kind, value }): [string, Literal][] =>
    name && value ? [[name, kind === 'text' ? value : variable(value)]] : [],
  );
  if (params.length === 0) return [];
  return [`${info}.setMeta(${writeLiteral({ bot_params: Object.fromEntries(params) })});`];
}

/**
 * The code for a site: the settings, which have to come first, the button's own script as the CRM
 * has given it, and what is called afterwards.
 *
 * @param script of the API
 * @see https://www.amocrm.ru/developers/content/web_sdk/crm_plugin
 */
export function snippetOf(script: string, look: Look): string {
  const names = namesOf(script);
  const config = configOf(look);
  const after = [...metaOf(look, names), ...callbacksOf(look, names)];
  return [
    ...(config ? [inScript(`window.${names.config} = ${writeLiteral(config)};`)] : []),
    script.trim(),
    ...(after.length > 0 ? [inScript(after.join('\n'))] : []),
  ].join('\n');
}
