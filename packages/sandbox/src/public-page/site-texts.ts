import type { PageLanguage } from '../page-shapes/page-state.ts';

/** The words of the pages that play a website. */
export interface SiteTexts {
  readonly title: string;
  readonly what: string;
  readonly none: string;
  readonly stranger: string;
  readonly own: string;
  readonly ownHint: string;
  readonly show: string;
  readonly forget: string;
  readonly all: string;
  readonly heading: string;
  readonly paragraphs: readonly [string, string];
  readonly place: string;
  readonly app: string;
  button(id: number): string;
}

export const siteTexts: Readonly<Record<PageLanguage, SiteTexts>> = {
  en: {
    title: 'Websites with buttons of this account',
    what: 'Each link opens a page of the sandbox that plays this website, with the code of the button in it.',
    none: 'The account has no button yet.',
    stranger: 'a site that is not trusted',
    own: 'Code of your own',
    ownHint:
      'Paste the code as it would stand on the site: settings, the button, and what is called after it. It stays in this tab.',
    show: 'Put it on this page',
    forget: 'Take it away',
    all: 'All buttons',
    heading: 'A page of a website',
    paragraphs: [
      'Everything on this page but the button belongs to the website. Write in the chat: the message comes into the account as an incoming lead of the button’s source.',
      'What you answer in the account, or its bot does, appears in the chat.',
    ],
    place: 'Here is an element with the id “chat”, for a chat in a frame.',
    app: 'inside an application',
    button: (id) => `Button no. ${id}`,
  },
  ru: {
    title: 'Сайты с кнопками этого аккаунта',
    what: 'Каждая ссылка открывает страницу песочницы, которая изображает этот сайт; код кнопки на ней уже стоит.',
    none: 'В аккаунте пока нет кнопок.',
    stranger: 'сайт не из доверенных',
    own: 'Свой код',
    ownHint:
      'Вставьте код так, как он стоял бы на сайте: настройки, кнопка и то, что вызывается после неё. Он останется в этой вкладке.',
    show: 'Поставить на страницу',
    forget: 'Убрать',
    all: 'Все кнопки',
    heading: 'Страница сайта',
    paragraphs: [
      'Всё на этой странице, кроме кнопки, принадлежит сайту. Напишите в чат: сообщение придёт в аккаунт как входящая заявка из источника кнопки.',
      'Ответ из аккаунта или от бота появится в чате.',
    ],
    place: 'Здесь стоит элемент с id «chat» — для чата во фрейме.',
    app: 'внутри приложения',
    button: (id) => `Кнопка № ${id}`,
  },
};
