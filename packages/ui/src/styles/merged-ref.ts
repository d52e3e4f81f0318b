import type { Ref, RefCallback } from 'preact';
import { useCallback } from 'preact/hooks';

/** Fills one ref or calls it. */
export function setRef<E>(ref: Ref<E> | undefined, value: E | null): (() => void) | undefined {
  if (typeof ref === 'function') return ref(value) ?? undefined;
  if (ref) ref.current = value;
  return undefined;
}

/** One ref for two: a component's own and the one that it was given. */
export function useMergedRef<E>(own: Ref<E>, given: Ref<E> | undefined): RefCallback<E> {
  return useCallback(
    (element: E | null) => {
      if (element === null) return;
      const cleanUps = [own, given].map((ref) => setRef(ref, element) ?? (() => setRef(ref, null)));
      return () => {
        for (const clean of cleanUps) clean();
      };
    },
    [own, given],
  );
}
