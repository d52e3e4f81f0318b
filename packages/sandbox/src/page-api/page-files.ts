import { limits, type Uploads } from '../drive/uploads.ts';
import type { PageFile } from '../page-shapes/page-state.ts';
import type { UserRow } from '../store/rows.ts';

/** A file that a person has chosen in a card. */
interface ChosenFile {
  readonly name: string;
  readonly type: string | undefined;
  readonly bytes: Uint8Array;
}

/**
 * Puts a file on the drive, as a program does it: by a session and in parts.
 *
 * @throws {Problem} 400 for an empty file, and where there is no more room
 */
export function keepFile(
  uploads: Uploads,
  user: UserRow,
  { name, type, bytes }: ChosenFile,
): PageFile {
  const wish = {
    file_name: name,
    file_size: bytes.length,
    ...(type !== undefined && { content_type: type }),
  };
  let { token } = uploads.open(wish, { id: user.id, type: 'internal' });
  for (let at = 0; ; at += limits.part) {
    const result = uploads.take(token, bytes.subarray(at, at + limits.part));
    if ('next' in result) {
      token = result.next;
      continue;
    }
    const { file } = result;
    return {
      file_uuid: file.id,
      version_uuid: file.version_uuid,
      file_name: name,
      file_size: bytes.length,
    };
  }
}
