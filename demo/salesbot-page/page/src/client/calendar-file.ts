import type { VisitState } from '../../../agreed/page-answers.ts';

/** Text as RFC 5545 wants it. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

/** `20261128T110000Z` */
const stamp = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d{3}/g, '');

/**
 * The meeting for the client's own calendar.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarFile({ host, meeting }: VisitState, start: number): Blob {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//amokit//salesbot-page//EN',
    'BEGIN:VEVENT',
    `UID:${start}-${crypto.randomUUID()}`,
    `DTSTAMP:${stamp(Date.now() / 1000)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(start + meeting.duration * 60)}`,
    `SUMMARY:${escaped(`${meeting.purpose} · ${host.account}`)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return new Blob([lines.join('\r\n'), '\r\n'], { type: 'text/calendar' });
}
