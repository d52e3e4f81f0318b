import type { ComponentChildren, Ref } from 'preact';
import { h } from 'preact';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo.amo-text{padding:0;border:0;background:none;font-weight:inherit;overflow-wrap:anywhere}
.amo.amo-text[data-size=small]{font-size:13px}
.amo.amo-text[data-size=large]{font-size:16px}
.amo.amo-text[data-size=title]{font-size:20px;line-height:1.3;font-weight:600}
.amo.amo-text[data-tone=muted]{color:var(--amo-muted)}
.amo.amo-text[data-tone=danger]{color:var(--amo-danger)}
.amo.amo-text[data-tone=success]{color:var(--amo-success)}
.amo.amo-text[data-strong]{font-weight:600}
.amo.amo-text[data-clamped]{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden}`;

export interface TextProps {
  readonly class?: string;
  /** The element. @default "p" */
  readonly as?: 'p' | 'span' | 'div' | 'h1' | 'h2' | 'h3' | 'h4' | 'strong';
  /** @default "medium" */
  readonly size?: 'small' | 'medium' | 'large' | 'title';
  readonly tone?: 'muted' | 'danger' | 'success';
  readonly strong?: boolean;
  /** Lines after which it is cut off. */
  readonly maxRows?: number;
  readonly children: ComponentChildren;
  readonly ref?: Ref<HTMLElement>;
}

/**
 * A text in the sizes and colours of the kit.
 *
 * @example
 * <Text as="h2" size="title">Deal of the week</Text>
 * <Text tone="muted" maxRows={2}>{lead.name}</Text>
 */
export function Text(props: TextProps) {
  const { class: className = '', as = 'p', size = 'medium', tone, strong, maxRows } = props;
  return h(
    as,
    {
      ref: useStyles<HTMLElement>(css, props.ref),
      class: `amo amo-text ${className}`,
      'data-size': size === 'medium' ? undefined : size,
      'data-tone': tone,
      'data-strong': strong || undefined,
      'data-clamped': maxRows === undefined ? undefined : true,
      style: maxRows === undefined ? undefined : { '-webkit-line-clamp': `${maxRows}` },
    },
    props.children,
  );
}
