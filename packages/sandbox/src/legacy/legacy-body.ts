import qs from 'qs';
import { parseJson, readText } from '../api/read-body.ts';

/** A body is JSON if it begins so, whatever its header says; else it is a form. */
const read = (text: string): unknown =>
  /^\s*[[{]/.test(text)
    ? parseJson(text)
    : qs.parse(text, {
        depth: 16,
        arrayLimit: 1000,
        parameterLimit: 20_000,
        plainObjects: true,
        throwOnLimitExceeded: true,
      });

/** The body of a call of the old API: JSON, or the form that jQuery and PHP send by themselves. */
export const readLegacyBody = (request: Request): Promise<unknown> => readText(request, read);
