/** A message that goes by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly variant: 'info' | 'success' | 'danger';
  /** Something to do about it: "Undo". */
  readonly action?: { readonly label: string; readonly onSelect: () => void };
  /** Milliseconds until it goes; Infinity keeps it until it is closed. */
  readonly duration: number;
}

export interface ToastOptions {
  /** @default "info" */
  readonly variant?: Toast['variant'];
  readonly action?: Toast['action'];
  /** Milliseconds. @default 6000; failures and messages with an action stay until they are closed */
  readonly duration?: number;
}

/** The messages that are shown now. */
export interface Toasts {
  readonly current: readonly Toast[];
  /** Shows a message; the returned function closes it. */
  show(text: string, options?: ToastOptions): () => void;
  close(id: number): void;
  subscribe(listener: () => void): () => void;
}

/**
 * Makes a place to send messages to, for one {@link Toaster} to show.
 *
 * @example
 * const toasts = createToasts();
 * toasts.show('The note was deleted', { action: { label: 'Undo', onSelect: restore } });
 */
export function createToasts(): Toasts {
  const listeners = new Set<() => void>();
  let current: readonly Toast[] = [];
  let ids = 0;
  const change = (next: readonly Toast[]) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const close = (id: number) => change(current.filter((toast) => toast.id !== id));
  return {
    get current() {
      return current;
    },
    show(text, { variant = 'info', action, duration } = {}) {
      ids += 1;
      const id = ids;
      const stays = variant === 'danger' || action !== undefined;
      const time = duration ?? (stays ? Number.POSITIVE_INFINITY : 6000);
      change([...current, { id, text, variant, duration: time, ...(action && { action }) }]);
      return () => close(id);
    },
    close,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
