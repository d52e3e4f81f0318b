/** How one file is doing. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly status: 'chosen' | 'uploading' | 'done' | 'failed' | 'refused';
  /** From 0 to 1. */
  readonly progress: number;
}

export interface UploadControl {
  readonly signal: AbortSignal;
  /** Tells how much is sent, from 0 to 1. */
  readonly onProgress: (progress: number) => void;
}

/** Sends a file; fails by rejecting. */
export type UploadFile = (file: File, control: UploadControl) => Promise<void>;

export interface Uploads {
  readonly current: readonly Upload[];
  add(file: File, isAllowed: boolean): void;
  /** Sends a file, once more after a failure. */
  start(upload: Upload): Promise<void>;
  /** Takes a file off the list, and stops sending it. */
  remove(upload: Upload): void;
  /** Takes all files off the list, and stops sending them. */
  clear(): void;
}

/**
 * A list of files that are being sent, or wait for their form.
 *
 * @param send what sends a file; undefined where a form does
 */
export function createUploads(send: () => UploadFile | undefined, onChange: () => void): Uploads {
  const controllers = new Map<number, AbortController>();
  let current: readonly Upload[] = [];
  let ids = 0;
  const set = (next: readonly Upload[]) => {
    current = next;
    onChange();
  };
  const update = (id: number, change: Partial<Upload>) =>
    set(current.map((upload) => (upload.id === id ? { ...upload, ...change } : upload)));
  const start = async ({ id, file }: Upload) => {
    const upload = send();
    if (!upload) return update(id, { status: 'chosen' });
    const controller = new AbortController();
    const { signal } = controller;
    controllers.set(id, controller);
    update(id, { status: 'uploading', progress: 0 });
    try {
      const onProgress = (progress: number) => {
        if (!signal.aborted) update(id, { progress: Math.min(1, Math.max(0, progress)) });
      };
      await upload(file, { signal, onProgress });
      if (!signal.aborted) update(id, { status: 'done', progress: 1 });
    } catch (error) {
      if (signal.aborted) return;
      console.trace(error);
      update(id, { status: 'failed' });
    }
  };
  const remove = ({ id }: Upload) => {
    controllers.get(id)?.abort();
    controllers.delete(id);
    set(current.filter((upload) => upload.id !== id));
  };
  return {
    get current() {
      return current;
    },
    add(file, isAllowed) {
      ids += 1;
      const upload: Upload = { id: ids, file, status: 'refused', progress: 0 };
      set([...current, upload]);
      if (isAllowed) start(upload);
    },
    start,
    remove,
    clear: () => current.forEach(remove),
  };
}
