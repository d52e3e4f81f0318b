import { type Literal, variable } from './js-literal.ts';

/** Languages in which the chat comes. */
export const chatLocales = ['ru', 'en', 'es', 'pt'] as const;
export type ChatLocale = (typeof chatLocales)[number];

/** Texts of the chat that a site can have its own of. */
export const chatTexts = [
  'compose_placeholder',
  'new_messages',
  'powered_by',
  'delivery_status_sending',
  'delivery_status_sent',
  'delivery_status_read',
  'delivery_status_error',
  'date_format',
  'time_format',
] as const;
export type ChatText = (typeof chatTexts)[number];

/** Colours of the chat. */
export const chatColors = [
  'background',
  'system_color',
  'header_background',
  'header_color',
  'outgoing_background',
  'outgoing_color',
  'incoming_background',
  'incoming_color',
  'button_background',
] as const;
export type ChatColor = (typeof chatColors)[number];

/** What a site hears of the chat. */
export const callbackNames = [
  'onChatReady',
  'onChatShow',
  'onChatHide',
  'onButtonClick',
  'onConversationsChange',
] as const;
export type CallbackName = (typeof callbackNames)[number];

/** What is done then: an event for analytics, a function of the site, or the chat opens. */
export type CallbackAction = 'dataLayer' | 'function' | 'open';

export interface Callback {
  readonly action: CallbackAction;
  /** The site's function: `window.onChat`. */
  readonly name: string;
}

/** A parameter for the chat's bot: `{{bot_params.name}}`. */
export interface BotParam {
  readonly name: string;
  readonly kind: 'text' | 'variable';
  readonly value: string;
}

/** How a button looks and behaves on a site. What is empty is left to the CRM. */
export interface Look {
  readonly hidden: boolean;
  readonly color: string;
  readonly mode: 'widget' | 'frame';
  /** Where the chat is in `frame` mode: a CSS selector. */
  readonly container: string;
  /** The site's variable with the visitor's id. */
  readonly userId: string;
  readonly locale: ChatLocale | '';
  readonly texts: Readonly<Partial<Record<ChatText, string>>>;
  readonly header: boolean;
  readonly colors: Readonly<Partial<Record<ChatColor, string>>>;
  /** Pixels of the field for messages at least; null for the CRM's own. */
  readonly composeHeight: number | null;
  readonly botParams: readonly BotParam[];
  readonly callbacks: Readonly<Partial<Record<CallbackName, Callback>>>;
}

/** Pixels of the field for messages at most: the chat lets it grow no further. */
export const mostComposeHeight = 170;

/** Everything as the CRM has it. */
export const plainLook: Look = {
  hidden: false,
  color: '',
  mode: 'widget',
  container: '',
  userId: '',
  locale: '',
  texts: {},
  header: true,
  colors: {},
  composeHeight: null,
  botParams: [],
  callbacks: {},
};

/** The colours of a light and of a dark site. */
export const presets = {
  light: {
    background: '#ffffff',
    system_color: '#6b7785',
    header_background: '#2f6fde',
    header_color: '#ffffff',
    outgoing_background: '#2f6fde',
    outgoing_color: '#ffffff',
    incoming_background: '#eef2f7',
    incoming_color: '#1b2733',
    button_background: '#2f6fde',
  },
  dark: {
    background: '#17212b',
    system_color: '#9aa8b6',
    header_background: '#22303d',
    header_color: '#f2f6fa',
    outgoing_background: '#2b6cb8',
    outgoing_color: '#ffffff',
    incoming_background: '#2a3947',
    incoming_color: '#f2f6fa',
    button_background: '#3d8bea',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<ChatColor, string>>>>;

const text = (value: string | undefined): string | undefined => value?.trim() || undefined;

/** An object without what is left out; undefined when nothing is in it. */
function some(values: Readonly<Record<string, Literal | undefined>>): Literal | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/**
 * The settings object of a look, with nothing in it that the CRM has by itself; undefined when that is all.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/crm_plugin
 */
export function configOf(look: Look): Literal | undefined {
  const { colors, texts } = look;
  const isFrame = look.mode === 'frame';
  return some({
    hidden: look.hidden || undefined,
    color: text(look.color),
    onlinechat: some({
      mode: isFrame ? 'frame' : undefined,
      container: isFrame ? text(look.container) : undefined,
      user_id: look.userId ? variable(look.userId) : undefined,
      locale: some({
        extends: look.locale || undefined,
        ...Object.fromEntries(chatTexts.map((name) => [name, text(texts[name])])),
      }),
      theme: some({
        background: text(colors.background),
        system_color: text(colors.system_color),
        header: look.header
          ? some({ background: text(colors.header_background), color: text(colors.header_color) })
          : false,
        message: some({
          outgoing_background: text(colors.outgoing_background),
          outgoing_color: text(colors.outgoing_color),
          incoming_background: text(colors.incoming_background),
          incoming_color: text(colors.incoming_color),
        }),
        compose: some({
          height: look.composeHeight ?? undefined,
          button_background: text(colors.button_background),
        }),
      }),
    }),
  });
}
