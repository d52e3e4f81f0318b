import type { Texts } from '../locale/locale.ts';

export interface DateTexts {
  /** The name of the button that opens the calendar, and of the calendar. */
  readonly calendar: string;
  readonly previous: string;
  readonly next: string;
  readonly from: string;
  readonly to: string;
  readonly time: string;
  /** Letters for the parts of a date that is to be typed. */
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export const dateTexts: Texts<DateTexts> = {
  en: {
    calendar: 'Calendar',
    previous: 'Previous month',
    next: 'Next month',
    from: 'From',
    to: 'To',
    time: 'Time',
    day: 'dd',
    month: 'mm',
    year: 'yyyy',
  },
  ru: {
    calendar: 'Календарь',
    previous: 'Предыдущий месяц',
    next: 'Следующий месяц',
    from: 'С',
    to: 'По',
    time: 'Время',
    day: 'дд',
    month: 'мм',
    year: 'гггг',
  },
  es: {
    calendar: 'Calendario',
    previous: 'Mes anterior',
    next: 'Mes siguiente',
    from: 'Desde',
    to: 'Hasta',
    time: 'Hora',
    day: 'dd',
    month: 'mm',
    year: 'aaaa',
  },
  pt: {
    calendar: 'Calendário',
    previous: 'Mês anterior',
    next: 'Próximo mês',
    from: 'De',
    to: 'Até',
    time: 'Hora',
    day: 'dd',
    month: 'mm',
    year: 'aaaa',
  },
};
