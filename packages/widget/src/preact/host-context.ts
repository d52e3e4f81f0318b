import type { WidgetConfig } from '@amokit/contract';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { AnyTextHost, Host } from '../host/host.ts';
import type { ColorScheme } from '../host/theme.ts';

/** The host of the tree that {@link mount} drew. */
export const HostContext = createContext<AnyTextHost | null>(null);

/**
 * The host, in any component below a feature's own.
 *
 * Give it the types that the feature's component has, so that settings and texts are checked.
 *
 * @example
 * const host = useHost<typeof config, typeof texts>();
 * @throws Error outside of a mounted feature
 */
export function useHost<Config extends WidgetConfig = WidgetConfig, Texts = unknown>(): Host<
  Config,
  Texts
> {
  const host = useContext(HostContext);
  if (!host) {
    throw new Error('useHost() found no host: call it in a component that a feature draws');
  }
  // One widget has one config: the caller names the types of the host that defineWidget made.
  return host as Host<Config, Texts>;
}

/** The page's colours, drawn anew when a person switches them. */
export function useTheme(): ColorScheme {
  const { theme } = useHost();
  const [scheme, setScheme] = useState(theme.current);
  useEffect(() => {
    setScheme(theme.current);
    return theme.subscribe(setScheme);
  }, [theme]);
  return scheme;
}
