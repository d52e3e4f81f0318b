import type { ComponentChildren, Ref } from 'preact';
import { useStyles } from '../styles/use-styles.ts';
import { stateCss } from './state.css.ts';

export interface EmptyStateProps {
  readonly class?: string;
  readonly title: ComponentChildren;
  /** Why, and what would be here. */
  readonly children?: ComponentChildren;
  /** A picture. Not read out. */
  readonly icon?: ComponentChildren;
  /** A button that makes the first one. */
  readonly action?: ComponentChildren;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * Says that there is nothing yet, in the place where it would be.
 *
 * @example
 * <EmptyState title="No notes yet" action={<Button>Write one</Button>}>
 *   Notes are seen by the whole team.
 * </EmptyState>
 */
export function EmptyState(props: EmptyStateProps) {
  const { class: className = '', title, children, icon, action, ref } = props;
  return (
    <div ref={useStyles(stateCss, ref)} class={`amo amo-state ${className}`}>
      {icon && (
        <div class="amo-state-icon" aria-hidden="true">
          {icon}
        </div>
      )}
      <div class="amo-state-title">{title}</div>
      {children && <div class="amo-state-text">{children}</div>}
      {action}
    </div>
  );
}
