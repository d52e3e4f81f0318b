const key = 'control_secret';

/**
 * The secret of the control origin: at first in the fragment of the address that the terminal has
 * printed, which no request carries. It is taken out of the address at once and kept for this tab,
 * where no other origin can read it.
 */
export function takeSecret(): string | null {
  const given = location.hash.slice(1);
  if (given) {
    sessionStorage.setItem(key, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(key);
}
