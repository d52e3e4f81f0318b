/**
 * The sandbox's stand-in for the script of website buttons: it draws the button of the page's code,
 * its chat and its messengers, and does what the page's settings and commands say.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/crm_plugin
 */

import { createChatView } from './chat-view.ts';
import { type Actions, createCommands } from './commands.ts';
import { element, icon } from './element.ts';
import { buttonServer, type Facts, type Message } from './server.ts';
import { partOf, readSettings, type Settings } from './settings.ts';
import { styles } from './styles.ts';
import { visitorOf } from './visitor.ts';
import { wordsFor } from './words.ts';

const brands = [
  { call: 'amoSocialButton', info: 'amo_social_button', settings: 'amoSocialButtonConfig' },
  { call: 'crmPlugin', info: 'crm_plugin', settings: 'crmPluginConfig' },
] as const;

/** Milliseconds between two looks for answers. */
const pause = 2000;

const open = 'M6 6l12 12M18 6L6 18';
const closed = 'M5 6h14v10h-6l-4 4v-4H5z';

/** What the page's code has said of the button. */
interface Info {
  readonly id: string;
  readonly hash: string;
  readonly locale: string;
}

const infoOf = (value: unknown): Info => {
  const { id, hash, locale } = Object(value);
  return { id: String(id), hash: String(hash), locale: String(locale) };
};

/** What `setMeta` was given for the chat's bot; later values take the place of earlier ones. */
function botParamsOf(info: unknown): Readonly<Record<string, unknown>> {
  const given: unknown = Object(info).params;
  const all = Array.isArray(given) ? given : [];
  return Object.assign({}, ...all.map((meta) => partOf(meta, 'bot_params')));
}

/** Where the chat is: in an element of the page, or above the button. */
function frameOf({ mode, container }: Settings): Element | undefined {
  if (mode !== 'frame') return undefined;
  try {
    const found = container === undefined ? null : document.querySelector(container);
    if (found) return found;
  } catch {
    // Said below, too: the selector is none.
  }
  console.warn(`The chat's container ${JSON.stringify(container)} is not on this page`);
  return undefined;
}

async function start(origin: string, brand: (typeof brands)[number]): Promise<void> {
  const page: Window = window;
  const info = infoOf(Reflect.get(page, brand.info));
  const settings = readSettings(Reflect.get(page, brand.settings));
  const words = wordsFor(settings.locale, info.locale);
  const server = buttonServer(origin, info.id, info.hash, settings.userId ?? visitorOf(info.id));
  let facts: Facts;
  try {
    facts = await server.facts();
  } catch (error) {
    console.warn(`The button is not shown: ${error instanceof Error ? error.message : error}`);
    return;
  }

  const commands = createCommands();
  const host = element('div', { 'data-website-button': info.id });
  const root = host.attachShadow({ mode: 'open' });
  const count = element('span', { class: 'count', hidden: '' });
  const button = element('button', { type: 'button', class: 'button' }, icon(closed), count);
  if (settings.color && CSS.supports('color', settings.color))
    button.style.setProperty('--color', settings.color);
  const menu = element('ul', { class: 'menu', hidden: '' });
  const bubble = element('button', { type: 'button', class: 'bubble', hidden: '' });
  const corner = element('div', { class: 'corner' });
  let isOpen = false;
  let seen: string | undefined;
  let known: readonly Message[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (messages: readonly Message[]) => {
    known = messages;
    view.show(messages);
    const last = messages.at(-1);
    if (isOpen || !last || last.is_out) seen = last?.id ?? seen;
    const from = messages.findIndex(({ id }) => id === seen);
    const unread = messages.slice(from + 1).filter(({ is_out }) => !is_out);
    count.hidden = isOpen || unread.length === 0;
    count.textContent = String(unread.length);
    // In a frame no messages come up beside the button.
    bubble.hidden = isOpen || settings.mode === 'frame' || unread.length === 0;
    bubble.textContent = unread.at(-1)?.text ?? '';
  };
  const view = createChatView({
    settings,
    words,
    onClose: () => actions.runChatHide(),
    async onSend(text) {
      show(await server.send(text, botParamsOf(Reflect.get(page, brand.info))));
      commands.tell('onConversationsChange', false);
    },
  });
  view.root.hidden = true;
  const draw = () => {
    button.replaceChildren(icon(isOpen ? open : closed), count);
    button.setAttribute('aria-label', isOpen ? words.close : words.open);
    button.setAttribute('aria-expanded', String(isOpen));
    view.root.hidden = !isOpen;
  };
  const look = async () => {
    show(await server.messages().catch(() => known));
    timer = setTimeout(look, pause);
  };
  const actions: Actions = {
    runChatShow() {
      if (isOpen || !facts.chat) return;
      isOpen = true;
      draw();
      show(known);
      view.focus();
      commands.tell('onChatShow');
    },
    runChatHide() {
      if (!isOpen) return;
      isOpen = false;
      draw();
      commands.tell('onChatHide');
    },
    runDestroy() {
      clearTimeout(timer);
      host.remove();
      frameHost?.remove();
      Reflect.deleteProperty(page, brand.call);
    },
    sendKeyActionHook: (name) => void server.act(name).catch((error) => console.warn(error)),
  };

  for (const { name, link } of facts.whatsapp) {
    const item = element('a', { href: link, target: '_blank', rel: 'noopener' }, name);
    item.addEventListener('click', () => commands.tell('onButtonClick', 'whatsapp', link));
    menu.append(element('li', {}, item));
  }
  bubble.addEventListener('click', () => actions.runChatShow());
  button.addEventListener('click', () => {
    if (facts.chat) {
      if (!isOpen) commands.tell('onButtonClick', 'onlinechat', '');
      if (isOpen) actions.runChatHide();
      else actions.runChatShow();
    }
    menu.hidden = facts.whatsapp.length === 0 || (facts.chat ? !isOpen : !menu.hidden);
  });

  const frame = frameOf(settings);
  const frameHost = frame && element('div', { 'data-website-button-chat': info.id });
  const sheet = () => element('style', {}, styles);
  if (frame && frameHost) {
    frame.replaceChildren(frameHost);
    frameHost.attachShadow({ mode: 'open' }).append(sheet(), view.root);
  } else corner.append(view.root);
  corner.append(bubble, menu, button);
  button.hidden = settings.hidden;
  draw();
  root.append(sheet(), corner);
  document.body.append(host);
  if (!facts.chat && facts.whatsapp.length === 0)
    console.warn('The button has neither an online chat nor a messenger yet');

  const before: unknown = Reflect.get(page, brand.call);
  Reflect.set(page, brand.call, commands.take(before, actions));
  if (!facts.chat) return;
  await look();
  commands.tell('onChatReady');
  commands.tell('onConversationsChange', false);
}

const script = document.currentScript;
const brand = brands.find(({ info }) => Reflect.get(window, info) !== undefined);
if (script instanceof HTMLScriptElement && brand) {
  const { origin } = new URL(script.src);
  const begin = () => void start(origin, brand);
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
