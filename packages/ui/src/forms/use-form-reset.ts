import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Calls back when the form around an element is reset, as the browser tells only its own controls. */
export function useFormReset(element: RefObject<Element | null>, reset: () => void): void {
  const latest = useRef(reset);
  latest.current = reset;
  useEffect(() => {
    const form = element.current?.closest('form');
    const listener = () => latest.current();
    form?.addEventListener('reset', listener);
    return () => form?.removeEventListener('reset', listener);
  }, []);
}
