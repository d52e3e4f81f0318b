import type { Ref, RefCallback } from 'preact';
import { useCallback } from 'preact/hooks';
import { adopt } from './adopt.ts';
import { setRef } from './merged-ref.ts';

/**
 * The styles of a component, which travel with it: no CSS file to import, and a component that
 * nobody uses costs nothing. They work in a shadow root and in a plain page.
 *
 * @param css the same text on every call
 * @param ref the ref that the component was given, called or filled as well
 * @returns the ref for the component's outermost element
 *
 * @example
 * const css = '.my-box{padding:8px}';
 *
 * export function MyBox() {
 *   return <div ref={useStyles(css)} class="amo my-box" />;
 * }
 */
export function useStyles<E extends Element>(css: string, ref?: Ref<E>): RefCallback<E> {
  return useCallback(
    (element: E | null) => {
      if (!element) return;
      const release = adopt(element, css);
      const clean = setRef(ref, element);
      return () => {
        release();
        if (clean) clean();
        else setRef(ref, null);
      };
    },
    [css, ref],
  );
}
