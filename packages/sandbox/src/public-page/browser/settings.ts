/** The settings object that a website puts before the code, as far as it is right. */
export interface Settings {
  readonly hidden: boolean;
  readonly color: string | undefined;
  readonly mode: 'widget' | 'frame';
  readonly container: string | undefined;
  readonly userId: string | undefined;
  readonly locale: Readonly<Record<string, unknown>>;
  readonly theme: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A part of a settings object; nothing where there is none. */
export const partOf = (value: unknown, name: string): Readonly<Record<string, unknown>> => {
  const part = isRecord(value) ? value[name] : undefined;
  return isRecord(part) ? part : {};
};

export const textIn = (value: unknown, name: string): string | undefined => {
  const text = isRecord(value) ? value[name] : undefined;
  return typeof text === 'string' && text ? text : undefined;
};

/** @see https://www.amocrm.ru/developers/content/web_sdk/crm_plugin */
export function readSettings(value: unknown): Settings {
  const chat = partOf(value, 'onlinechat');
  return {
    hidden: isRecord(value) && value.hidden === true,
    color: textIn(value, 'color'),
    mode: chat.mode === 'frame' ? 'frame' : 'widget',
    container: textIn(chat, 'container'),
    userId: textIn(chat, 'user_id'),
    locale: partOf(chat, 'locale'),
    theme: partOf(chat, 'theme'),
  };
}
