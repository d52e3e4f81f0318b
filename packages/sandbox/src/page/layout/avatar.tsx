/** A person's initials on a colour of their own. */
export function Avatar({ id, name }: { readonly id: number; readonly name: string }) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0))
    .join('');
  return (
    <span
      class="avatar"
      style={{ '--avatar-hue': `${(id * 67) % 360}` }}
      data-initials={initials}
      aria-hidden="true"
    />
  );
}
