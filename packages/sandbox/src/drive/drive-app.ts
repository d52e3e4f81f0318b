import { createEngine, type EngineParts } from '../api/engine.ts';
import { download } from './downloads.ts';
import { createFilesService } from './files-service.ts';
import { createUploads } from './uploads.ts';

const types = { success: 'application/json', problem: 'application/json' } as const;

/** The drive: the file service on its own host, and the bytes of its files. */
export function createDriveApp(
  parts: Omit<EngineParts, 'services'>,
): (request: Request) => Promise<Response> {
  const api = createEngine({
    ...parts,
    services: [createFilesService(createUploads(parts.db))],
    scope: 'files',
    types,
  });
  return async (request) => download(parts.db, request) ?? api(request);
}
