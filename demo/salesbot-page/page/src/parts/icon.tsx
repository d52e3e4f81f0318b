/** Drawings of our own, one line each. */
const paths = {
  done: 'M12 25l9 9 16-19',
  link: 'M20 28l8-8M17 24l-4 4a6 6 0 0 0 8 8l4-4M31 24l4-4a6 6 0 0 0-8-8l-4 4',
  clock: 'M24 14v11l7 5M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36z',
  cloud: 'M15 35h19a8 8 0 0 0 1-16 11 11 0 0 0-21-1 8.500 8.500 0 0 0 1 17zM24 22v6M24 32v.1',
  stop: 'M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36zM24 15v11M24 32v.1',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" data-icon={name} viewBox="0 0 48 48" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
