import { files as service } from '@amokit/contract';
import { fileReference, fileUpdate, uploadSessionCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { envelope } from '../api/envelope.ts';
import { type FieldProblem, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readItems, readOne } from '../api/validate.ts';
import type { FileRow } from '../store/platform-rows.ts';
import { cleanName } from './content.ts';
import { fileFilters } from './file-filters.ts';
import { versionOf, viewFile, viewVersion } from './file-view.ts';
import { limits, type Uploads } from './uploads.ts';

/** The trash is emptied after 30 days. */
const inTrash = 30 * 86_400;

const isThere = (file: FileRow, call: Call): boolean =>
  file.deleted_at === null || call.now - file.deleted_at < inTrash;

const asksForDeleted = (call: Call) =>
  call.query.filters.has('deleted') || call.query.with.has('deleted');

function find(call: Call): FileRow | undefined {
  const file = call.db.rows.files.get(call.params.uuid ?? '');
  return file && isThere(file, call) ? file : undefined;
}

function found(call: Call): FileRow {
  const file = find(call);
  if (!file) throw new Problem(404, 'File not found');
  return file;
}

const author = ({ user }: Call) => ({ id: user.id, type: 'internal' });

type Update = z.output<typeof fileUpdate>;

function checkUpdate(input: Update, { db }: Call, file: FileRow): readonly FieldProblem[] {
  const { name, version_uuid } = input;
  const other = version_uuid !== undefined && version_uuid !== file.version_uuid;
  // Clients that send back all that they have read name the version that is shown already.
  if (name === undefined ? version_uuid === undefined : other)
    return [{ code: 'InvalidFormat', path: 'name', detail: 'Send a name or a version_uuid.' }];
  const version = version_uuid === undefined ? undefined : db.rows.fileVersions.get(version_uuid);
  if (version_uuid !== undefined && version?.file_uuid !== file.id)
    throw new Problem(404, 'The file has no such version');
  return [];
}

/** A single file also tells the upload that made its version. */
const view = (file: FileRow, call: Call) => ({
  ...viewFile(file, call),
  ...(call.endpoint.kind === 'item' && { session_id: versionOf(call.db, file).session_id }),
});

/** Files of the items; one that is not there refuses the whole request. */
function filesOf(call: Call): readonly FileRow[] {
  return readItems(call, fileReference).map(({ input }) => {
    const file = call.db.rows.files.get(input.uuid);
    if (!file || !isThere(file, call)) throw new Problem(404, `File not found: ${input.uuid}`);
    return file;
  });
}

const deleteMany: Behaviour = (call) => {
  if (!call.scopes.includes('files_delete'))
    throw new Problem(403, 'The token has not the scope to delete files');
  for (const file of filesOf(call))
    call.db.rows.files.change(file.id, (row) => {
      row.deleted_at = call.now;
      row.deleted_by = author(call);
    });
  return nothing;
};

const restore: Behaviour = (call) => {
  const items = filesOf(call).map((file) => {
    call.db.rows.files.change(file.id, (row) => {
      row.deleted_at = null;
      row.deleted_by = null;
    });
    return viewFile(file, call);
  });
  return ok(envelope(call, 'count', { key: 'files', items, more: false }));
};

const getVersions: Behaviour = (call) => {
  const file = found(call);
  const items = call.db.rows.fileVersions
    .by('file', file.id)
    .map((version) => viewVersion(file, version, call));
  return ok(envelope(call, 'count', { key: 'versions', items, more: false }));
};

/** How the sandbox plays the drive. */
export function createFilesService(uploads: Uploads): ServiceBehaviour {
  const urlOf = (call: Call, token: string) => `${call.origin}/v1.0/sessions/upload/${token}`;
  return {
    service,
    kinds: resource({
      rows: ({ db }) => db.rows.files,
      list: (call) =>
        [...call.db.rows.files.values()].filter((file) =>
          file.deleted_at === null ? true : asksForDeleted(call) && isThere(file, call),
        ),
      find,
      idOf: (file) => file.id,
      view,
      href: (file, call) => `${call.origin}/v1.0/files/${file.id}`,
      filters: fileFilters,
      update: {
        schema: fileUpdate,
        check: checkUpdate,
        edit(file, input, call) {
          if (input.name !== undefined) file.name = cleanName(input.name);
          if (input.version_uuid !== undefined) file.version_uuid = input.version_uuid;
          file.updated_at = call.now;
          file.updated_by = author(call);
        },
      },
    }),
    methods: {
      deleteMany,
      restore,
      getVersions,
      createSession(call) {
        const { input } = readOne(call, uploadSessionCreate);
        if (input.file_uuid !== undefined && !call.db.rows.files.get(input.file_uuid))
          throw new Problem(404, 'File not found');
        const by = input.created_by
          ? { id: input.created_by.id, type: input.created_by.type }
          : author(call);
        const { id, token } = uploads.open(input, by);
        return ok({
          session_id: id,
          upload_url: urlOf(call, token),
          max_file_size: limits.file,
          max_part_size: limits.part,
        });
      },
      uploadPart(call) {
        const bytes = call.body instanceof Uint8Array ? call.body : new Uint8Array();
        const result = uploads.take(call.params.session_token ?? '', bytes);
        if ('next' in result)
          return ok({ session_id: result.session, next_url: urlOf(call, result.next) });
        return ok({ ...viewFile(result.file, call), session_id: result.session });
      },
    },
  };
}
