import type { ChatLocale } from './look.ts';

/** Words of the picture of a chat. */
export interface ChatWords {
  readonly compose_placeholder: string;
  readonly powered_by: string;
  readonly delivery_status_sent: string;
  readonly delivery_status_read: string;
  readonly new_messages: string;
  readonly title: string;
  readonly hello: string;
  readonly question: string;
  readonly answer: string;
  readonly send: string;
  readonly open: string;
  readonly close: string;
}

/** The languages in which the chat comes, in our own words: the picture shows how long texts are. */
export const chatWords: Readonly<Record<ChatLocale, ChatWords>> = {
  en: {
    compose_placeholder: 'Write a message…',
    powered_by: 'Made in',
    delivery_status_sent: 'Sent',
    delivery_status_read: 'Read',
    new_messages: 'New messages',
    title: 'Online chat',
    hello: 'Hello! How can we help?',
    question: 'Do you deliver on Saturdays?',
    answer: 'Yes, until six in the evening.',
    send: 'Send',
    open: 'Open the chat',
    close: 'Close the chat',
  },
  ru: {
    compose_placeholder: 'Напишите сообщение…',
    powered_by: 'Сделано в',
    delivery_status_sent: 'Отправлено',
    delivery_status_read: 'Прочитано',
    new_messages: 'Новые сообщения',
    title: 'Онлайн-чат',
    hello: 'Здравствуйте! Чем помочь?',
    question: 'Доставляете в субботу?',
    answer: 'Да, до шести вечера.',
    send: 'Отправить',
    open: 'Открыть чат',
    close: 'Закрыть чат',
  },
  es: {
    compose_placeholder: 'Escriba un mensaje…',
    powered_by: 'Hecho en',
    delivery_status_sent: 'Enviado',
    delivery_status_read: 'Leído',
    new_messages: 'Mensajes nuevos',
    title: 'Chat en línea',
    hello: '¡Hola! ¿En qué podemos ayudar?',
    question: '¿Entregan los sábados?',
    answer: 'Sí, hasta las seis de la tarde.',
    send: 'Enviar',
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
  },
  pt: {
    compose_placeholder: 'Escreva uma mensagem…',
    powered_by: 'Feito em',
    delivery_status_sent: 'Enviada',
    delivery_status_read: 'Lida',
    new_messages: 'Novas mensagens',
    title: 'Chat online',
    hello: 'Olá! Como podemos ajudar?',
    question: 'Vocês entregam aos sábados?',
    answer: 'Sim, até as seis da tarde.',
    send: 'Enviar',
    open: 'Abrir o chat',
    close: 'Fechar o chat',
  },
};
