import type { MessageLanguage } from '../cli/system-language.ts';

/** What a person reads when the sandbox is ready. */
export interface WelcomeTexts {
  readonly api: string;
  readonly crm: string;
  readonly open: string;
  readonly noWidget: string;
  readonly control: string;
  readonly tokens: string;
  readonly end: string;
  /** What is behind an address. */
  readonly leads: string;
  readonly contacts: string;
  readonly companies: string;
  readonly customers: string;
  readonly settings: string;
  readonly everywhere: string;
}

export const welcomeTexts: Readonly<Record<MessageLanguage, WelcomeTexts>> = {
  en: {
    api: 'The API is at',
    crm: 'The CRM is at',
    open: 'Your widget is installed. Open:',
    noWidget: 'No widget is installed. Name one: amokit sandbox --widget my-widget',
    control: 'Switches, events and what was sent:',
    tokens: 'Addresses and tokens for programs: amokit sandbox --json',
    end: 'Ctrl-C ends it.',
    leads: 'a lead with the widget',
    contacts: 'a contact with the widget',
    companies: 'a company with the widget',
    customers: 'a customer with the widget',
    settings: 'its settings',
    everywhere: 'any page of the CRM',
  },
  ru: {
    api: 'API работает по адресу',
    crm: 'CRM работает по адресу',
    open: 'Виджет установлен. Откройте:',
    noWidget: 'Виджетов нет. Укажите: amokit sandbox --widget my-widget',
    control: 'Переключатели, события и что было отправлено:',
    tokens: 'Адреса и токены для программ: amokit sandbox --json',
    end: 'Остановить: Ctrl-C.',
    leads: 'сделка с виджетом',
    contacts: 'контакт с виджетом',
    companies: 'компания с виджетом',
    customers: 'покупатель с виджетом',
    settings: 'его настройки',
    everywhere: 'любая страница CRM',
  },
};
