/** Where a messenger opens a chat with a number. */
interface ChatLink {
  readonly text: string;
  readonly href: string;
}

/**
 * The links for a number; none for what is too short to be one with a country's code.
 *
 * @example
 * linksFor('8 (900) 000-00-01'); // WhatsApp and Telegram for +79000000001
 */
export function linksFor(number: string): readonly ChatLink[] {
  const digits = number.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7');
  if (digits.length < 8) return [];
  return [
    { text: `WhatsApp +${digits}`, href: `https://wa.me/${digits}` },
    { text: `Telegram +${digits}`, href: `https://t.me/+${digits}` },
  ];
}
