import { useEffect, useRef, useState } from 'preact/hooks';
import { nowhere, type Place } from '../host/place.ts';
import { usePage } from '../page-context.ts';

/** Like `usePlace`, for pages that wait until their widgets run; true from then on. */
export function useEnteredPlace(make: () => Partial<Place>, key: string | number): boolean {
  const { host } = usePage();
  const [entered, setEntered] = useState(false);
  const newest = useRef(make);
  newest.current = make;
  useEffect(() => {
    const place: Place = { ...nowhere, ...newest.current() };
    setEntered(false);
    void host.enter(place).then(() => {
      if (host.place() === place) setEntered(true);
    });
    return () => {
      if (host.place() === place) host.leave();
    };
  }, [host, key]);
  return entered;
}
