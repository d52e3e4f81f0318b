import { useEffect, useState } from 'preact/hooks';
import { useConfigurator } from '../configurator-context.ts';

/** Milliseconds between two looks: nothing tells that a button is made, so it has to be asked. */
const pause = 2000;
/** Milliseconds after which it is no longer asked so often, and the person is told. */
const patience = 60_000;
const longPause = 15_000;

/**
 * Looks again and again while something is being made.
 *
 * @returns true when it takes longer than usual
 */
export function usePending(isPending: boolean): boolean {
  const { account } = useConfigurator();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isPending) return;
    const began = Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const { key } = account.queries.websiteButtons;
      await account.queryClient.invalidateQueries({ queryKey: key });
      const isSlow = Date.now() - began >= patience;
      setSlow(isSlow);
      timer = setTimeout(look, isSlow ? longPause : pause);
    };
    timer = setTimeout(look, pause);
    return () => clearTimeout(timer);
  }, [account, isPending]);
  return slow;
}
