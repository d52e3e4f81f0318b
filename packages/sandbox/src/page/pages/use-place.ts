import { useEffect, useRef } from 'preact/hooks';
import type { Place } from '../host/place.ts';
import { nowhere } from '../host/place.ts';
import { usePage } from '../page-context.ts';

/**
 * Tells the host where the person is, once the page stands; ends it when the page goes.
 *
 * @param make builds the place; null while the page still waits for its data
 * @param key changes when the place is another one
 */
export function usePlace(make: () => Partial<Place> | null, key: string | number): void {
  const { host } = usePage();
  // The place is made once for a key: a redraw of the page must not start the widgets again.
  const newest = useRef(make);
  newest.current = make;
  useEffect(() => {
    const made = newest.current();
    if (!made) return;
    const place: Place = { ...nowhere, ...made };
    void host.enter(place);
    return () => {
      if (host.place() === place) host.leave();
    };
  }, [host, key]);
}
