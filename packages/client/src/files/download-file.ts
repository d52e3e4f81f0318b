import type { ClientCore } from '../client.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import type { CallOptions } from '../transport/call.ts';

/** What has an address at the drive: a file, or one of its versions. */
export interface Downloadable {
  readonly _links?: { readonly download: { readonly href: string } } | undefined;
}

/**
 * The bytes of a file, of a version or of a preview. Only the path of the link is used, at the drive
 * that the account names: a link to another host does not get the token. The client's `timeout` is for
 * the whole file; give a large one its own.
 *
 * @param from a file, a version, or a link: `file.previews[0].download_link`,
 * `file._links.download_version.href`
 * @example
 * ```ts
 * const file = await crm.files.get(uuid);
 * const bytes = file && (await downloadFile(crm, file));
 * ```
 * @throws {@link AmoHttpError} when it is not there, or in the trash
 * @see https://www.amocrm.ru/developers/content/files/files-api
 */
export async function downloadFile(
  crm: Pick<ClientCore, 'request'>,
  from: Downloadable | string,
  options?: CallOptions,
): Promise<Blob> {
  const link = typeof from === 'string' ? from : from?._links?.download?.href;
  if (typeof link !== 'string' || !URL.canParse(link))
    throw new AmoUsageError(
      'downloadFile() needs a file with _links.download, or a link: downloadFile(crm, await crm.files.get(uuid))',
    );
  const { pathname, searchParams } = new URL(link);
  const bytes = await crm.request(
    {
      host: 'drive',
      method: 'GET',
      path: pathname,
      query: Object.fromEntries(searchParams),
      as: 'blob',
    },
    options,
  );
  // `as` makes it one.
  return bytes as Blob;
}
