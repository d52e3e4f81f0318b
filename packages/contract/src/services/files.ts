import type { Service } from '../endpoint.ts';
import { batch, integrationOnly, page } from './base.ts';

const source = 'https://www.amocrm.ru/developers/content/files/files-api';
const documented = { callers: integrationOnly, confidence: 'doc', source } as const;
const withs = ['deleted', 'unbilled'] as const;

/** Files of the drive, which has a host of its own. */
export const files = {
  name: 'files',
  host: 'drive',
  endpoints: {
    list: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/v1.0/files',
      key: 'files',
      with: withs,
      filters: {
        uuid: 'comma',
        name: 'string',
        extensions: 'strings',
        term: 'string',
        source_id: 'int',
        deleted: 'presence',
        size: 'nested',
        date: 'nested',
        created_by: 'ids',
        updated_by: 'ids',
      },
      page,
      envelope: 'count',
      unsure: { with: 'seen', page: 'guess' },
    },
    get: {
      ...documented,
      kind: 'item',
      method: 'GET',
      path: '/v1.0/files/{uuid}',
      with: withs,
      missing: 404,
      unsure: { with: 'seen' },
    },
    updateOne: {
      ...documented,
      kind: 'updateOne',
      method: 'PATCH',
      path: '/v1.0/files/{uuid}',
      echo: 'full',
      missing: 404,
    },
    deleteMany: { ...documented, kind: 'deleteMany', method: 'DELETE', path: '/v1.0/files', batch },
    restore: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/v1.0/files/restore',
      body: 'items',
      answers: 'items',
      key: 'files',
      batch,
      envelope: 'count_only',
    },
    getVersions: {
      ...documented,
      kind: 'list',
      method: 'GET',
      path: '/v1.0/files/{uuid}/versions',
      key: 'versions',
      envelope: 'count',
      missing: 404,
    },
    createSession: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/v1.0/sessions',
      body: 'object',
      answers: 'object',
    },
    uploadPart: {
      ...documented,
      kind: 'action',
      method: 'POST',
      path: '/v1.0/sessions/upload/{session_token}',
      body: 'bytes',
      answers: 'object',
      missing: 404,
    },
  },
} as const satisfies Service;
