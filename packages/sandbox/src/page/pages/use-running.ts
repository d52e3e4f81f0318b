import { useEffect, useState } from 'preact/hooks';
import type { RunningWidget } from '../host/life-cycle.ts';
import { usePage } from '../page-context.ts';

/** The widgets that run on this page; the component is drawn again when others do. */
export function useRunning(): readonly RunningWidget[] {
  const { host } = usePage();
  const [list, setList] = useState(host.list);
  useEffect(() => {
    const read = () => setList(host.list());
    read();
    return host.onChange(read);
  }, [host]);
  return list;
}
