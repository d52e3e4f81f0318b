import type { Service } from '../endpoint.ts';
import { anyCaller } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/files/files-api';
const documented = { callers: anyCaller, confidence: 'doc', source } as const;

/** The entities to which a file is attached. */
export const fileLinks = {
  name: 'fileLinks',
  endpoints: {
    get: { ...documented, kind: 'item', method: 'GET', path: '/api/v4/files/{uuid}/links' },
  },
} as const satisfies Service;
