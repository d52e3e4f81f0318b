import type { PageFile } from '../../../../page-shapes/page-state.ts';
import { AjaxError } from '../../../data/ajax.ts';
import { asText, at } from '../../../host/value.ts';

/**
 * Puts a file on the drive.
 *
 * @returns what the value of a `file` field holds
 * @throws {AjaxError} for an empty file, one that is too large, or where there is no more room
 */
export async function uploadFile(file: File): Promise<PageFile> {
  const path = `/ajax/files?name=${encodeURIComponent(file.name)}`;
  const answer = await fetch(path, {
    method: 'POST',
    headers: {
      'x-requested-with': 'XMLHttpRequest',
      'content-type': file.type || 'application/octet-stream',
    },
    body: file,
  });
  if (answer.ok) return answer.json();
  const problem: unknown = await answer.json().catch(() => null);
  const reason = asText(at(problem, 'detail')) || answer.statusText;
  throw new AjaxError(`${file.name}: ${reason}`, answer.status, []);
}
