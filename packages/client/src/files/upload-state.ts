/**
 * Where an upload is: enough to go on with it later, also in another process. Whoever has `url` can
 * send parts of the file, so it is kept like a password.
 */
export interface UploadState {
  /** Where the next part goes. */
  readonly url: string;
  /** Bytes that the drive has. */
  readonly offset: number;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Bytes of one part at most. */
  readonly partSize: number;
}
