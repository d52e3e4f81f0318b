import type { UploadState } from '../files/upload-state.ts';
import { AmoError } from './amo-error.ts';

/** An upload stopped before its end; `upload` is where it can go on, for `uploadFile({ resume })`. */
export class AmoUploadError extends AmoError {
  readonly code = 'UPLOAD';
  /** Undefined when it has to begin anew. Not enumerable: its address lets anybody send parts. */
  declare readonly upload: UploadState | undefined;

  constructor(message: string, upload?: UploadState, cause?: unknown) {
    super(message, cause);
    Object.defineProperty(this, 'upload', { value: upload });
  }
}
