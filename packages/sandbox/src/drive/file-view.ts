import type { Call } from '../api/call.ts';
import type { Db } from '../store/db.ts';
import type { FileRow, FileVersionRow } from '../store/platform-rows.ts';
import { kindOf, sanitized } from './content.ts';

/** The version that is shown. */
export function versionOf(db: Db, file: FileRow): FileVersionRow {
  const version = db.rows.fileVersions.get(file.version_uuid);
  if (!version) throw new Error(`a file without its version: ${file.id}`);
  return version;
}

const fileName = (name: string, { extension }: FileVersionRow): string =>
  encodeURIComponent(extension ? `${sanitized(name)}.${extension}` : sanitized(name));

/** Where the bytes are: of the version that is shown, or always of this one. */
const download = (db: Db, origin: string, file: FileRow, version: FileVersionRow, fixed: boolean) =>
  [
    `${origin}/download`,
    db.account.uuid,
    file.id,
    ...(fixed ? [version.id] : []),
    fileName(file.name, version),
  ].join('/');

const link = (href: string) => ({ href });

/**
 * Smaller pictures of a picture. The sandbox does not scale: its one preview is the picture itself,
 * with its true size.
 */
function previews(db: Db, origin: string, file: FileRow, version: FileVersionRow) {
  const { width, height } = version;
  if (width === null || height === null) return null;
  return [{ download_link: download(db, origin, file, version, true), width, height }];
}

/** A file as the drive shows it. */
export function viewFile(file: FileRow, { db, origin }: Call): Record<string, unknown> {
  const version = versionOf(db, file);
  return {
    id: file.file_id,
    uuid: file.id,
    version_uuid: version.id,
    name: file.name,
    sanitized_name: sanitized(file.name),
    size: version.size,
    type: kindOf(version.mime_type),
    source_id: file.source_id,
    created_at: file.created_at,
    created_by: file.created_by,
    updated_at: file.updated_at,
    updated_by: file.updated_by,
    deleted_at: file.deleted_at,
    deleted_by: file.deleted_by,
    is_trashed: file.deleted_at !== null,
    has_multiple_versions: db.rows.fileVersions.by('file', file.id).length > 1,
    metadata: { extension: version.extension, mime_type: version.mime_type },
    previews: previews(db, origin, file, version),
    _links: {
      self: link(`${origin}/v1.0/files/${file.id}`),
      download: link(download(db, origin, file, version, false)),
      download_version: link(download(db, origin, file, version, true)),
    },
  };
}

/** A version as the list of versions shows it. */
export function viewVersion(file: FileRow, version: FileVersionRow, { db, origin }: Call) {
  return {
    uuid: version.id,
    file_uuid: file.id,
    type: kindOf(version.mime_type),
    name: version.name,
    sanitized_name: sanitized(version.name),
    size: version.size,
    is_main: version.id === file.version_uuid,
    source_id: file.source_id,
    created_at: version.created_at,
    created_by: version.created_by,
    updated_at: version.created_at,
    updated_by: version.created_by,
    metadata: { extension: version.extension, mime_type: version.mime_type },
    previews: previews(db, origin, file, version),
    _links: {
      self: link(`${origin}/v1.0/files/${file.id}/versions/${version.id}`),
      download: link(download(db, origin, file, version, true)),
    },
  };
}
