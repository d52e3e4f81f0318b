/**
 * A phone number as a dialling program takes it; null of what is no number.
 *
 * @example
 * dialable('8 (900) 000-00-01'); //=> '+79000000001'
 * dialable('+1 201 555 0123'); //=> '+12015550123'
 */
export function dialable(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 5) return null;
  // In Russia people write 8 where the country's code is meant.
  if (!phone.trim().startsWith('+') && /^8\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  return `+${digits}`;
}
