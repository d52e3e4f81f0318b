/** Texts of the chat that a website can replace, under the documented names, and its own few. */
export interface Words {
  readonly compose_placeholder: string;
  readonly delivery_status_sending: string;
  readonly delivery_status_sent: string;
  readonly delivery_status_error: string;
  readonly powered_by: string;
  readonly new_messages: string;
  readonly title: string;
  readonly send: string;
  readonly open: string;
  readonly close: string;
}

const english: Words = {
  compose_placeholder: 'Write a message…',
  delivery_status_sending: 'Being sent',
  delivery_status_sent: 'Sent',
  delivery_status_error: 'Not sent',
  powered_by: 'Made in',
  new_messages: 'New messages',
  title: 'Online chat',
  send: 'Send',
  open: 'Open the chat',
  close: 'Close the chat',
};

const all: Readonly<Record<string, Words>> = {
  en: english,
  ru: {
    compose_placeholder: 'Напишите сообщение…',
    delivery_status_sending: 'Отправляется',
    delivery_status_sent: 'Отправлено',
    delivery_status_error: 'Не отправлено',
    powered_by: 'Сделано в',
    new_messages: 'Новые сообщения',
    title: 'Онлайн-чат',
    send: 'Отправить',
    open: 'Открыть чат',
    close: 'Закрыть чат',
  },
  es: {
    compose_placeholder: 'Escriba un mensaje…',
    delivery_status_sending: 'Enviando',
    delivery_status_sent: 'Enviado',
    delivery_status_error: 'No enviado',
    powered_by: 'Hecho en',
    new_messages: 'Mensajes nuevos',
    title: 'Chat en línea',
    send: 'Enviar',
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
  },
  pt: {
    compose_placeholder: 'Escreva uma mensagem…',
    delivery_status_sending: 'Enviando',
    delivery_status_sent: 'Enviada',
    delivery_status_error: 'Não enviada',
    powered_by: 'Feito em',
    new_messages: 'Novas mensagens',
    title: 'Chat online',
    send: 'Enviar',
    open: 'Abrir o chat',
    close: 'Fechar o chat',
  },
};

/** The words of a language, with the website's own in their places. */
export function wordsFor(locale: Readonly<Record<string, unknown>>, language: string): Words {
  const wanted = typeof locale.extends === 'string' ? locale.extends : language;
  const words = all[wanted] ?? english;
  const own = Object.entries(locale).filter(
    ([name, text]) => typeof text === 'string' && text !== '' && name in words,
  );
  return { ...words, ...Object.fromEntries(own) };
}
