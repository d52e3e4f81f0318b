import type { NoteRow } from '../store/rows.ts';
import { isRecord, type Loose, numberOf, textOf } from './loose.ts';

/** The keys of a call's note, which the old API wrote large. */
const callKeys = {
  UNIQ: 'uniq',
  LINK: 'link',
  PHONE: 'phone',
  DURATION: 'duration',
  SRC: 'source',
  call_status: 'call_status',
  call_result: 'call_result',
} as const;

/** A parameter under its name, in small or in large letters. */
const param = (params: Loose, key: string): unknown => params[key] ?? params[key.toUpperCase()];

const jsonOf = (text: string): Loose => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
};

/** What a note says, as the fourth version keeps it. Some gave it as JSON in the text. */
export function noteParams(type: string, item: Loose): Readonly<Record<string, unknown>> {
  const text = textOf(item.text) ?? '';
  const params = isRecord(item.params) ? item.params : jsonOf(text);
  switch (type) {
    case 'call_in':
    case 'call_out':
      return {
        uniq: textOf(params.UNIQ ?? params.uniq) ?? '',
        link: textOf(params.LINK ?? params.link) ?? '',
        phone: textOf(params.PHONE ?? params.phone) ?? '',
        duration: numberOf(params.DURATION ?? params.duration) ?? 0,
        source: textOf(params.SRC ?? params.source) ?? '',
        call_result: textOf(params.call_result) ?? '',
        call_status: numberOf(params.call_status) ?? null,
      };
    case 'sms_in':
    case 'sms_out':
      return {
        text: textOf(param(params, 'text')) ?? text,
        phone: textOf(param(params, 'phone')) ?? '',
      };
    case 'service_message':
      return {
        text: textOf(param(params, 'text')) ?? text,
        service: textOf(param(params, 'service')) ?? '',
      };
    case 'attachment':
      return { file_name: textOf(item.attachment) ?? text };
    default:
      return { text };
  }
}

/** The parameters of a note under their old names. */
export function oldParams({ note_type, params }: NoteRow): Readonly<Record<string, unknown>> {
  if (note_type === 'call_in' || note_type === 'call_out')
    return Object.fromEntries(
      Object.entries(callKeys).map(([old, key]) => [old, params[key] ?? null]),
    );
  if (note_type === 'sms_in' || note_type === 'sms_out')
    return { TEXT: params.text ?? '', PHONE: params.phone ?? '' };
  return params;
}

export const noteText = ({ params }: NoteRow): string => textOf(params.text) ?? '';
