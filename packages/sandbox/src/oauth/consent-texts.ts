import type { PageLanguage } from '../page-shapes/page-state.ts';

/** The words of the page on which a person lets an integration in. */
export interface ConsentTexts {
  readonly title: string;
  readonly asks: (name: string) => string;
  readonly account: string;
  readonly user: string;
  readonly administrator: string;
  readonly goesTo: string;
  readonly may: string;
  readonly scopes: Readonly<Record<string, string>>;
  readonly external: string;
  readonly allow: string;
  readonly deny: string;
  readonly sandbox: string;
  readonly notAdministrator: string;
  readonly problem: string;
  readonly problems: {
    readonly client: string;
    readonly redirect: string;
    readonly stale: string;
    readonly secrets: (status: string) => string;
  };
}

const ru: ConsentTexts = {
  title: 'Доступ к аккаунту',
  asks: (name) => `«${name}» просит доступ к аккаунту`,
  account: 'Аккаунт',
  user: 'Вы вошли как',
  administrator: 'администратор',
  goesTo: 'Код доступа получит',
  may: 'Интеграция сможет:',
  scopes: {
    crm: 'читать и менять данные аккаунта',
    files: 'читать и загружать файлы',
    files_delete: 'удалять файлы',
    notifications: 'писать в центр уведомлений',
    push_notifications: 'отправлять push-уведомления',
  },
  external: 'Это внешняя интеграция: она будет создана в вашем аккаунте.',
  allow: 'Разрешить',
  deny: 'Отказать',
  sandbox: 'Это песочница на вашем компьютере, настоящий аккаунт не затронут.',
  notAdministrator: 'Впервые интеграцию может установить только администратор.',
  problem: 'Доступ не выдан',
  problems: {
    client: 'Интеграции с таким client_id в аккаунте нет.',
    redirect: 'redirect_uri не совпадает с адресом интеграции.',
    stale: 'Эта страница устарела. Вернитесь и откройте её ещё раз.',
    secrets: (status) => `Адрес secrets_uri должен ответить ровно 200, а ответил: ${status}.`,
  },
};

const en: ConsentTexts = {
  title: 'Access to the account',
  asks: (name) => `“${name}” asks for access to the account`,
  account: 'Account',
  user: 'You are signed in as',
  administrator: 'administrator',
  goesTo: 'The access code goes to',
  may: 'The integration will be able to:',
  scopes: {
    crm: 'read and change data of the account',
    files: 'read and upload files',
    files_delete: 'delete files',
    notifications: 'write to the notification centre',
    push_notifications: 'send push notifications',
  },
  external: 'This is an external integration: it will be made in your account.',
  allow: 'Allow',
  deny: 'Deny',
  sandbox: 'This is a sandbox on your own machine, no real account is touched.',
  notAdministrator: 'Only an administrator can install an integration for the first time.',
  problem: 'Access was not given',
  problems: {
    client: 'The account has no integration with this client_id.',
    redirect: 'redirect_uri is not the address of the integration.',
    stale: 'This page is out of date. Go back and open it again.',
    secrets: (status) => `secrets_uri has to answer exactly 200, but it answered: ${status}.`,
  },
};

export const consentTexts: Readonly<Record<PageLanguage, ConsentTexts>> = { ru, en };
