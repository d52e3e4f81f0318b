import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface LightIslandProps {
  /**
   * Fills the element, which is in the CRM's own tree; may answer with a function that cleans up
   * what the element does not take with it, like handlers on the document.
   */
  readonly fill: (element: HTMLElement) => (() => void) | undefined;
}

/**
 * A place in the widget whose content is the CRM's own DOM.
 *
 * Twig controls and callbacks that hand over jQuery objects expect the page's styles, events and
 * `document`; a shadow root hides them. The island is a child of the root's host element, shown
 * here through a slot: the page's styles do reach it, and its key events reach the page.
 *
 * It is filled once, when the component appears, and removed with it.
 *
 * @example
 * const control = { name: 'city', placeholder: 'City' };
 * <LightIsland
 *   fill={(element) => {
 *     element.innerHTML = String(host.self.render({ ref: '/tmpl/controls/input.twig' }, control));
 *     return undefined;
 *   }}
 * />;
 */
export function LightIsland({ fill }: LightIslandProps) {
  const slot = useRef<HTMLSlotElement>(null);
  const name = useId();
  useLayoutEffect(() => {
    const root = slot.current?.getRootNode();
    const element = document.createElement('div');
    element.slot = name;
    // Without a shadow root around it, the component is in the light already.
    if (root instanceof ShadowRoot) root.host.append(element);
    else slot.current?.append(element);
    const clean = fill(element);
    return () => {
      clean?.();
      element.remove();
    };
  }, []);
  return <slot ref={slot} name={name} />;
}
