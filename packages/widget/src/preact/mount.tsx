import type { ComponentChildren, ComponentType } from 'preact';
import { h, render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import type { FeatureProps } from '../feature.ts';
import type { AnyTextHost } from '../host/host.ts';
import { HostContext } from './host-context.ts';

interface BoundaryProps {
  readonly onError: (error: unknown) => void;
  readonly children: ComponentChildren;
}

/** Draws nothing once something below it threw. */
function Boundary({ onError, children }: BoundaryProps) {
  const [error] = useErrorBoundary(onError);
  return error === undefined ? children : null;
}

/**
 * Draws a feature's component into an element, with its host for {@link useHost}.
 *
 * @param props what the component gets beside its host
 * @param onError called with what a component threw; the tree is empty after that
 * @returns a function that takes the tree away
 */
export function mount<Props extends object>(
  Feature: ComponentType<FeatureProps<AnyTextHost> & Props>,
  container: Element,
  host: AnyTextHost,
  onError: (error: unknown) => void,
  props: Props,
): () => void {
  render(
    <HostContext.Provider value={host}>
      <Boundary onError={onError}>{h(Feature, { ...props, host })}</Boundary>
    </HostContext.Provider>,
    container,
  );
  return () => render(null, container);
}
