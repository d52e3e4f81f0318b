import { randomBytes, randomUUID } from 'node:crypto';
import type { uploadSessionCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { Problem } from '../api/problem.ts';
import type { Db } from '../store/db.ts';
import type { FileAuthorRow, FileRow } from '../store/platform-rows.ts';
import { describeFile } from './content.ts';

/** Sizes in bytes: of a file, of a part, and of all files that a sandbox keeps in memory. */
export const limits = {
  file: 314_572_800,
  part: 524_288,
  all: 268_435_456,
} as const;

/** A session lives for a day. */
const lifetime = 86_400;
const mostSessions = 1000;

type Wish = z.output<typeof uploadSessionCreate>;

interface Upload {
  readonly id: number;
  readonly wish: Wish;
  readonly author: FileAuthorRow;
  readonly parts: Uint8Array[];
  received: number;
  /** The address of the next part; each is good for one. */
  token: string;
  readonly expires_at: number;
}

/** What came of a part: more are wanted, or the file is there. */
export type PartResult =
  | { readonly next: string; readonly session: number }
  | { readonly file: FileRow; readonly session: number };

export interface Uploads {
  readonly open: (wish: Wish, author: FileAuthorRow) => { id: number; token: string };
  readonly take: (token: string, bytes: Uint8Array) => PartResult;
}

const newToken = () => randomBytes(32).toString('base64url');

/** Uploads by parts: one address after the other, until the announced size is there. */
export function createUploads(db: Db): Uploads {
  const uploads = new Map<string, Upload>();
  const now = () => db.clock.seconds();
  /** Throws where so much more has no room beside what is there and what is on its way. */
  const needRoom = (more: number): void => {
    let sum = more;
    for (const { size } of db.rows.fileVersions.values()) sum += size;
    for (const { received } of uploads.values()) sum += received;
    if (sum > limits.all)
      throw new Problem(400, `The sandbox keeps ${limits.all} bytes of files at most`);
  };

  /** Makes the file, or a new version of one, which is shown from then on. */
  const finish = ({ id: session_id, wish, parts, author }: Upload): FileRow => {
    const bytes = Buffer.concat(parts);
    const { file_name, content_type, with_preview = false } = wish;
    const described = describeFile(file_name, content_type, bytes, with_preview);
    const file_uuid = wish.file_uuid ?? randomUUID();
    const version = db.rows.fileVersions.add({
      id: randomUUID(),
      file_uuid,
      session_id,
      ...described,
      size: bytes.length,
      created_at: now(),
      created_by: author,
      content: bytes.toString('base64'),
    });
    const changed = db.rows.files.change(file_uuid, (file) => {
      file.version_uuid = version.id;
      file.name = described.name;
      file.updated_at = now();
      file.updated_by = author;
    });
    return (
      changed ??
      db.rows.files.add({
        id: file_uuid,
        file_id: db.nextId('files'),
        version_uuid: version.id,
        name: described.name,
        source_id: null,
        created_at: now(),
        created_by: author,
        updated_at: now(),
        updated_by: author,
        deleted_at: null,
        deleted_by: null,
      })
    );
  };

  return {
    open(wish, author) {
      for (const [token, upload] of uploads) if (upload.expires_at < now()) uploads.delete(token);
      if (wish.file_size > limits.file)
        throw new Problem(400, `A file may have ${limits.file} bytes at most`);
      needRoom(wish.file_size);
      const upload: Upload = {
        id: db.nextId('uploads'),
        wish,
        author,
        parts: [],
        received: 0,
        token: newToken(),
        expires_at: now() + lifetime,
      };
      uploads.set(upload.token, upload);
      const oldest = uploads.keys().next();
      if (uploads.size > mostSessions && !oldest.done) uploads.delete(oldest.value);
      return upload;
    },
    take(token, bytes) {
      const upload = uploads.get(token);
      if (!upload || upload.expires_at < now())
        throw new Problem(404, 'There is no such upload session');
      const { file_size } = upload.wish;
      if (bytes.length === 0) throw new Problem(400, 'A part can not be empty');
      if (bytes.length > limits.part)
        throw new Problem(413, `A part may have ${limits.part} bytes at most`);
      if (upload.received + bytes.length > file_size)
        throw new Problem(
          400,
          `The parts are more than the ${file_size} bytes that were announced`,
        );
      needRoom(bytes.length);
      uploads.delete(token);
      upload.parts.push(bytes);
      upload.received += bytes.length;
      if (upload.received === file_size) return { file: finish(upload), session: upload.id };
      upload.token = newToken();
      uploads.set(upload.token, upload);
      return { next: upload.token, session: upload.id };
    },
  };
}
