import qs from 'qs';
import { parseJson, readText } from '../api/read-body.ts';

/** More parameters than so many are no request of the API. */
const most = 200_000;

function parseForm(text: string): unknown {
  // What is beyond the limit would be left out without a word.
  if (text.split('&', most + 1).length > most) throw new RangeError('too many parameters');
  return qs.parse(text, {
    depth: 16,
    arrayLimit: 1000,
    parameterLimit: most,
    plainObjects: true,
  });
}

/** A body is JSON if it begins so, whatever its header says; else it is a form. */
const read = (text: string): unknown => (/^\s*[[{]/.test(text) ? parseJson(text) : parseForm(text));

/** The body of a call of the old API: JSON, or the form that jQuery and PHP send by themselves. */
export const readLegacyBody = (request: Request): Promise<unknown> => readText(request, read);
