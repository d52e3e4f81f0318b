import type { MessageLanguage } from '../cli/system-language.ts';

/** What a person reads while working on a widget. */
export interface DevTexts {
  readonly live: string;
  readonly control: string;
  readonly others: string;
  readonly save: string;
  readonly mended: string;
  readonly installed: (file: string) => string;
  readonly restarted: (file: string) => string;
}

export const devTexts: Readonly<Record<MessageLanguage, DevTexts>> = {
  en: {
    live: 'The widget is live at',
    control: 'Switches, events and what was sent:',
    others: 'Its other places:',
    save: 'Save a file and look there. Ctrl-C ends it.',
    mended: 'That is mended.',
    installed: (file) =>
      `${file} changed the manifest: the widget was installed anew, the page loads again.`,
    restarted: (file) => `${file} changed: the code has its new values, the page loads again.`,
  },
  ru: {
    live: 'Виджет работает здесь:',
    control: 'Переключатели, события и что было отправлено:',
    others: 'Другие места виджета:',
    save: 'Сохраните файл и посмотрите туда. Остановить: Ctrl-C.',
    mended: 'Исправлено.',
    installed: (file) =>
      `${file}: изменился манифест. Виджет установлен заново, страница загружается ещё раз.`,
    restarted: (file) =>
      `${file} изменён: код получил новые значения, страница загружается ещё раз.`,
  },
};
