import { useEffect, useRef, useState } from 'preact/hooks';
import { nowhere, type Place } from '../host/place.ts';
import { usePage } from '../page-context.ts';

/** Like `usePlace`, for pages whose parts ask for their widgets; true once the host knows the place. */
export function useEnteredPlace(make: () => Partial<Place>, key: string | number): boolean {
  const { host } = usePage();
  const [entered, setEntered] = useState<string | number | null>(null);
  const newest = useRef(make);
  newest.current = make;
  useEffect(() => {
    const place: Place = { ...nowhere, ...newest.current() };
    void host.enter(place);
    // Not once all widgets run: one that never answers must not keep the page from the others.
    setEntered(key);
    return () => {
      if (host.place() === place) host.leave();
    };
  }, [host, key]);
  return entered === key;
}
