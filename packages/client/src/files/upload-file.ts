import type { DriveFile, files } from '@amokit/contract';
import type { ClientCore } from '../client.ts';
import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoUploadError } from '../errors/upload-error.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord, textOf } from '../json.ts';
import type { CallOptions } from '../transport/call.ts';
import { sleep } from '../transport/sleep.ts';
import type { ServiceClient } from '../types/client-types.ts';
import type { UploadState } from './upload-state.ts';

/** A client with files. */
export type ClientWithFiles = Pick<ClientCore, 'request'> & {
  readonly files: ServiceClient<typeof files>;
};

/** How far an upload is. */
export interface UploadProgress {
  /** Bytes that the drive has. */
  readonly uploaded: number;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Where it can go on after a fault or an abort; undefined when all is there. */
  readonly upload: UploadState | undefined;
}

/** What {@link uploadFile} takes beside the file. */
export interface UploadOptions extends CallOptions {
  /** @default the file's own name */
  readonly name?: string | undefined;
  /** @default the file's own type */
  readonly contentType?: string | undefined;
  /** The uuid of the file of which this becomes the newest version. */
  readonly versionOf?: string | undefined;
  /** Whether the drive makes previews of it. */
  readonly withPreview?: boolean | undefined;
  /** Goes on with an upload that stopped: `upload` of an error or of the last progress. */
  readonly resume?: UploadState | undefined;
  /** Called after every part. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** Attempts for one part. */
const attempts = 3;
const firstDelay = 500;

/**
 * Uploads a file to the drive, in parts of the size that it asks for. A part that a fault of the
 * network has stopped is sent again; a file comes into being with its last part only.
 *
 * @example
 * ```ts
 * const file = await uploadFile(crm, new File([bytes], 'offer.pdf'), {
 *   onProgress: ({ uploaded, size }) => show(uploaded / size),
 * });
 * await crm.entityFiles('leads').add(leadId, [{ file_uuid: file.uuid }]);
 * ```
 * @throws {@link AmoUploadError} when it stopped; `upload` is where it can go on
 * @see https://www.amocrm.ru/developers/content/files/files-api
 */
export async function uploadFile(
  crm: ClientWithFiles,
  file: Blob,
  options: UploadOptions = {},
): Promise<DriveFile> {
  const { name, contentType, versionOf, withPreview, resume, onProgress, ...callOptions } = options;
  if (!(file instanceof Blob) || file.size === 0)
    throw new AmoUsageError('uploadFile() needs a file with bytes: new File([bytes], "offer.pdf")');
  const fileName = name ?? ('name' in file ? textOf(file.name) : undefined);
  if (!fileName) throw new AmoUsageError('uploadFile() needs the name of the file: { name }');
  const type = contentType ?? file.type;

  let state = resume ?? (await begin());
  if (!isWhole(state) || state.size !== file.size)
    throw new AmoUsageError(
      'This upload was begun with a file of another size, or is none: resume takes error.upload',
    );
  for (;;) {
    const end = Math.min(state.offset + state.partSize, state.size);
    const answer = await sendPart(crm, file.slice(state.offset, end, type), state, callOptions);
    if (isFile(answer)) {
      onProgress?.({ uploaded: file.size, size: file.size, upload: undefined });
      return answer;
    }
    const next = isRecord(answer) ? textOf(answer.next_url) : undefined;
    if (!next || !URL.canParse(next) || end === state.size)
      throw new AmoUploadError(
        `The drive answered part ${partOf(state)} with neither a file nor the address of a next part`,
        undefined,
      );
    state = { ...state, url: next, offset: end };
    onProgress?.({ uploaded: end, size: file.size, upload: state });
  }

  async function begin(): Promise<UploadState> {
    const session = await crm.files.createSession(
      {
        file_name: fileName ?? '',
        file_size: file.size,
        ...(type ? { content_type: type } : {}),
        ...(versionOf ? { file_uuid: versionOf } : {}),
        ...(withPreview ? { with_preview: true } : {}),
      },
      callOptions,
    );
    const { upload_url: url, max_part_size: partSize, max_file_size: largest } = session;
    if (!URL.canParse(url) || !Number.isSafeInteger(partSize) || partSize < 1)
      throw new AmoUploadError('The drive began no upload: no upload_url and max_part_size');
    if (file.size > largest)
      throw new AmoUploadError(
        `The drive takes files of ${largest} bytes at most, and this one has ${file.size}`,
      );
    return { url, partSize, offset: 0, size: file.size };
  }
}

async function sendPart(
  crm: ClientWithFiles,
  part: Blob,
  state: UploadState,
  options: CallOptions,
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await crm.request(
        // The drive's host is the account's, whatever stands in the address.
        { host: 'drive', method: 'POST', path: new URL(state.url).pathname, body: part },
        options,
      );
    } catch (error) {
      if (!isAmoError(error)) throw error;
      if (attempt < attempts && isPassing(error)) {
        await sleep(firstDelay * attempt, options.signal);
        continue;
      }
      // A part that arrived although its answer was lost has used its address up.
      const isOver = isAmoError(error, 'NOT_FOUND', 'VALIDATION');
      throw new AmoUploadError(
        isOver
          ? `The drive takes part ${partOf(state)} no more${attempt > 1 ? '; an attempt before may have arrived: look for the file, or begin anew' : ': begin anew'}`
          : `Part ${partOf(state)} of the file did not arrive; go on with uploadFile(crm, file, { resume: error.upload })`,
        isOver ? undefined : state,
        error,
      );
    }
  }
}

/** Faults after which the same bytes go to the same address again: a part is no file yet. */
function isPassing(error: unknown): boolean {
  return (
    isAmoError(error, 'NETWORK', 'TIMEOUT') ||
    (isAmoError(error, 'ANSWER') && error.problem === 'truncated') ||
    (isAmoError(error, 'SERVER') && error.status !== 500)
  );
}

/** A state may have been stored for long, and come back as anything. */
const isWhole = ({ url, offset, size, partSize }: UploadState): boolean =>
  URL.canParse(url) &&
  [offset, partSize].every(Number.isSafeInteger) &&
  partSize > 0 &&
  offset >= 0 &&
  offset < size;

/** Which part it is, and of how many. */
const partOf = ({ offset, partSize, size }: UploadState): string =>
  `${Math.floor(offset / partSize) + 1} of ${Math.ceil(size / partSize)}`;

const isFile = (answer: unknown): answer is DriveFile =>
  isRecord(answer) && typeof answer.uuid === 'string';
