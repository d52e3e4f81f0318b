import type { IconNode } from 'lucide';
import { h } from 'preact';

interface IconProps {
  readonly icon: IconNode;
  readonly size?: number;
}

/** An icon beside a text; it says nothing by itself. */
export function Icon({ icon, size = 20 }: IconProps) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
