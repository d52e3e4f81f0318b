/**
 * What a promise resolves with, or the reason of the signal as soon as it is aborted. What others
 * may wait for as well goes on.
 */
export function untilAborted<T>(
  promise: T | Promise<T>,
  signal: AbortSignal | undefined,
  onLeave?: () => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal?.reason);
      onLeave?.();
    };
    if (signal?.aborted) leave();
    else signal?.addEventListener('abort', leave, { once: true });
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', leave));
  });
}
