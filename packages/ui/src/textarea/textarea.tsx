import type { Ref, TextareaHTMLAttributes } from 'preact';
import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { useFieldControl } from '../field/field-context.ts';
import { useStyles } from '../styles/use-styles.ts';
import { textareaCss } from './textarea.css.ts';

type Attributes = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'class' | 'style' | 'rows' | 'onInput'
>;

export interface TextareaProps extends Attributes {
  readonly class?: string;
  /** Lines that it shows when it is empty. @default 3 */
  readonly minRows?: number;
  /** Lines up to which it grows; longer texts scroll. @default 12 */
  readonly maxRows?: number;
  readonly invalid?: boolean;
  readonly onInput?: TextareaHTMLAttributes<HTMLTextAreaElement>['onInput'];
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** For browsers without `field-sizing`: the height that the text needs; CSS holds it in its limits. */
function grow(element: HTMLTextAreaElement | null): void {
  if (!element || CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}

/**
 * A text of several lines, which grows with what is typed.
 *
 * @example
 * <Textarea name="note" maxRows={8} placeholder="A note" />
 */
export function Textarea({
  class: className = '',
  minRows = 3,
  maxRows = 12,
  invalid,
  onInput,
  ref,
  ...rest
}: TextareaProps) {
  const element = useRef<HTMLTextAreaElement | null>(null);
  const field = useFieldControl();
  useLayoutEffect(() => grow(element.current));
  const styled = useStyles(textareaCss, ref);
  const attach = useCallback(
    (node: HTMLTextAreaElement | null) => {
      element.current = node;
      return styled(node);
    },
    [styled],
  );
  return (
    <textarea
      {...field}
      {...(invalid && { 'aria-invalid': true })}
      {...rest}
      ref={attach}
      class={`amo amo-control amo-textarea ${className}`}
      style={{ '--amo-min-rows': minRows, '--amo-max-rows': maxRows }}
      onInput={(event) => {
        grow(event.currentTarget);
        onInput?.call(event.currentTarget, event);
      }}
    />
  );
}
