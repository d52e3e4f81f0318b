import { type Language, timeInWords, zoneName } from '../agreed/language.ts';
import type { Booking } from './records.ts';

/** What the server writes for people: into the card, and into the chat. */
interface Texts {
  readonly task: (purpose: string) => string;
  readonly chosen: (when: string, timezone: string) => string;
  readonly moved: (when: string, timezone: string, byClient: boolean) => string;
  readonly confirmed: (when: string, timezone: string) => string;
  readonly told: (when: string, timezone: string) => string;
  readonly meeting: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  ru: {
    task: (purpose) => `Клиент выбрал время: ${purpose}`,
    chosen: (when, timezone) => `Клиент выбрал время: ${when} (${timezone})`,
    moved: (when, timezone, byClient) =>
      `${byClient ? 'Клиент выбрал другое время' : 'Встреча перенесена'}: ${when} (${timezone})`,
    confirmed: (when, timezone) => `Готово, ждём вас: ${when} (${timezone}).`,
    told: (when, timezone) => `Встреча перенесена. Ждём вас: ${when} (${timezone}).`,
    meeting: 'Встреча',
  },
  en: {
    task: (purpose) => `The client chose a time: ${purpose}`,
    chosen: (when, timezone) => `The client chose a time: ${when} (${timezone})`,
    moved: (when, timezone, byClient) =>
      `${byClient ? 'The client chose another time' : 'The meeting was moved'}: ${when} (${timezone})`,
    confirmed: (when, timezone) => `Done, see you on ${when} (${timezone}).`,
    told: (when, timezone) => `The meeting was moved. See you on ${when} (${timezone}).`,
    meeting: 'Meeting',
  },
};

export const taskText = ({ purpose, language }: Booking): string =>
  texts[language].task(purpose || texts[language].meeting);

export function noteText(booking: Booking, timezone: string): string {
  const { language, start, version, movedBy } = booking;
  const when = timeInWords(start, language, timezone);
  const zone = zoneName(timezone, language);
  return version === 1
    ? texts[language].chosen(when, zone)
    : texts[language].moved(when, zone, movedBy === null);
}

/** What the bot says at the end. */
export const confirmation = (start: number, language: Language, timezone: string): string =>
  texts[language].confirmed(timeInWords(start, language, timezone), zoneName(timezone, language));

/** What a manager who has moved the meeting sends to the client. */
export const toClient = ({ start, language }: Booking, timezone: string): string =>
  texts[language].told(timeInWords(start, language, timezone), zoneName(timezone, language));

export const meetingName = (language: Language): string => texts[language].meeting;
