import type { PageLanguage } from '../page-shapes/page-state.ts';

/** The words of the demo account's channels. People and companies are invented. */
export interface PlatformTexts {
  readonly widgetLogin: string;
  readonly source: string;
  readonly origin: string;
  readonly form: string;
  readonly call: string;
  readonly mail: string;
  readonly subject: string;
  readonly summary: string;
  readonly people: readonly [string, string, string, string];
  readonly leads: readonly [string, string, string, string];
  readonly dialogue: readonly string[];
  readonly question: string;
  readonly template: { readonly name: string; readonly content: string };
  readonly bot: {
    readonly name: string;
    readonly ask: string;
    readonly yes: string;
    readonly no: string;
    readonly thanks: string;
  };
  readonly button: string;
}

const ru: PlatformTexts = {
  widgetLogin: 'Логин',
  source: 'Чат на сайте мастерской',
  origin: 'telegram',
  form: 'Заявка на замер',
  call: 'Телефония мастерской',
  mail: 'Почта мастерской',
  subject: 'Реставрация буфета',
  summary: 'Добрый день! Достался бабушкин буфет, хочу понять, сколько стоит его восстановить.',
  people: ['Вера Лужина', 'Тимур Яров', 'Ольга Ручьёва', 'Денис Полянов'],
  leads: ['Заявка с сайта', 'Пропущенный звонок', 'Вопрос из чата', 'Письмо о буфете'],
  dialogue: [
    'Здравствуйте! Вы делаете столы из клёна?',
    'Добрый день! Да, делаем, от шести недель.',
    'Отлично. Можно приехать посмотреть образцы?',
  ],
  question: 'Сколько стоит перетянуть кресло?',
  template: { name: 'Замер', content: '{{contact.name}}, мастер приедет завтра. Вам удобно?' },
  bot: {
    name: 'Опрос о доставке',
    ask: 'Вам нужна доставка?',
    yes: 'Да',
    no: 'Нет',
    thanks: 'Спасибо, {{contact.name}}! Записали.',
  },
  button: 'Кнопка мастерской',
};

const en: PlatformTexts = {
  widgetLogin: 'Login',
  source: 'Chat on the workshop’s site',
  origin: 'telegram',
  form: 'Measuring request',
  call: 'Workshop telephony',
  mail: 'Workshop mail',
  subject: 'Restoring a sideboard',
  summary: 'Hello! I was left an old sideboard and would like to know what restoring it costs.',
  people: ['Vera Meadows', 'Tim Brooks', 'Olive Streams', 'Dennis Glade'],
  leads: ['Request from the site', 'Missed call', 'Question in chat', 'Letter about a sideboard'],
  dialogue: [
    'Hello! Do you make maple tables?',
    'Good day! We do, six weeks at least.',
    'Great. May I come and see samples?',
  ],
  question: 'What does it cost to reupholster an armchair?',
  template: { name: 'Measuring', content: '{{contact.name}}, we come tomorrow. Does it suit you?' },
  bot: {
    name: 'Delivery question',
    ask: 'Do you need delivery?',
    yes: 'Yes',
    no: 'No',
    thanks: 'Thank you, {{contact.name}}! Noted.',
  },
  button: 'Workshop button',
};

export const platformTexts: Readonly<Record<PageLanguage, PlatformTexts>> = { ru, en };
