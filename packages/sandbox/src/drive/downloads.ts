import type { Db } from '../store/db.ts';

/**
 * Files are strangers' files: they are handed over to be saved, never shown, and nothing in them
 * may run on the drive's host.
 */
const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
} as const;

const path =
  /^\/download\/(?<account>[\w-]+)\/(?<file>[\w-]+)(?:\/(?<version>[\w-]+))?\/(?<name>[^/]+)$/;

/** The drive's addresses of bytes: they are long enough to be their own key. */
export function download(db: Db, request: Request): Response | undefined {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith('/download/')) return undefined;
  const { account, file: fileId = '', version: versionId } = path.exec(pathname)?.groups ?? {};
  const file = db.rows.files.get(fileId);
  const version = file && db.rows.fileVersions.get(versionId ?? file.version_uuid);
  if (request.method !== 'GET') return new Response('Method not allowed', { status: 405, headers });
  if (
    account !== db.account.uuid ||
    !file ||
    file.deleted_at !== null ||
    version?.file_uuid !== file.id
  )
    return new Response('Not found', { status: 404, headers });
  const name = version.extension ? `${file.name}.${version.extension}` : file.name;
  const bytes = Buffer.from(version.content, 'base64');
  return new Response(bytes, {
    headers: {
      ...headers,
      'content-type': version.mime_type,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}
