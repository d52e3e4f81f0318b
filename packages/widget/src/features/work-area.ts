import type { Runtime } from '../runtime.ts';

/**
 * The place of the page that the CRM gives to the widget as a whole.
 *
 * @throws Error where the page has no such place
 */
export function workArea({ code }: Runtime): Element {
  const id = `work-area-${code()}`;
  const place = document.getElementById(id);
  if (!place) throw new Error(`The page has no #${id}`);
  return place;
}
