/**
 * The runtime's half that knows Preact: mounting a tree, and hooks for what is in it.
 *
 * @module
 */
export { HostContext, useHost, useTheme } from './host-context.ts';
export type { LightIslandProps } from './light-island.tsx';
export { LightIsland } from './light-island.tsx';
export { mount } from './mount.tsx';
export type { AsyncState } from './use-async.ts';
export { useAsync } from './use-async.ts';
