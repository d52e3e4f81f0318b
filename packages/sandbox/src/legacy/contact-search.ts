import type { Answer } from '../api/answer.ts';
import type { Behaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { texts } from '../api/query.ts';
import { seen } from '../api/rights.ts';
import { linked } from '../services/lib/links.ts';
import { phoneKey } from '../services/lib/phones.ts';
import { holdsText } from '../services/lib/search.ts';
import type { CardRow } from '../store/rows.ts';

/** Text inside of XML, which has no place for control characters. */
const inXml = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Shorter numbers are found as a text: an extension is no phone of the city. */
const wholePhone = 10;

/** Whether a card has a phone that is the same but for its writing, or the text somewhere. */
function found(row: CardRow, text: string): boolean {
  const key = phoneKey(text);
  if (key.length < wholePhone) return holdsText(row, text.toLowerCase());
  return (row.custom_fields_values ?? []).some(({ values }) =>
    values.some(({ value }) => typeof value === 'string' && phoneKey(value) === key),
  );
}

function companyOf({ db }: Call, id: number): string {
  const [link] = linked(db, 'contacts', id, 'companies');
  const company = link && db.rows.companies.get(link.id);
  if (!company) return '';
  return `<company><id>${company.id}</id><name>${inXml(company.name)}</name></company>`;
}

function cards(call: Call, type: 'contacts' | 'companies', text: string): readonly string[] {
  const mine = seen<CardRow>(call.user, type);
  return [...call.db.rows[type].values()]
    .filter((row) => !row.is_deleted && (mine?.(row) ?? true) && found(row, text))
    .map((row) => {
      const isCompany = type === 'companies';
      const company = isCompany ? '' : companyOf(call, row.id);
      return [
        `<contact><id>${row.id}</id><name>${inXml(row.name)}</name>`,
        `<is_company>${Number(isCompany)}</is_company>${company}</contact>`,
      ].join('');
    });
}

/** `/private/api/contact_search.php?SEARCH=…`: who has this phone, in XML. */
export const contactSearch: Behaviour = (call): Answer => {
  const { raw } = call.query;
  const [text = ''] = texts(raw.SEARCH ?? raw.search);
  const shown = text.trim()
    ? [...cards(call, 'contacts', text.trim()), ...cards(call, 'companies', text.trim())]
    : [];
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<contacts>${shown.join('')}</contacts>`;
  return { status: 200, body, type: 'text/xml; charset=utf-8' };
};
