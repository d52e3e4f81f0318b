import type { ComponentType, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { PageLoading } from './page-message.tsx';

const toError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

/**
 * A page whose code comes when somebody goes there, so that cards and lists, where people are, do
 * not wait for it.
 *
 * @param load imports the page's component
 */
export function lazyPage<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FunctionComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function LazyPage(props) {
    const [Page, setPage] = useState<ComponentType<Props> | undefined>(() => loaded);
    const [error, setError] = useState<Error | undefined>(undefined);
    const [round, setRound] = useState(0);
    useEffect(() => {
      if (Page) return;
      setError(undefined);
      load().then(
        (component) => {
          loaded = component;
          setPage(() => component);
        },
        (reason: unknown) => setError(toError(reason)),
      );
    }, [Page, round]);
    if (!Page) return <PageLoading error={error} retry={() => setRound(round + 1)} />;
    return <Page {...props} />;
  };
}
