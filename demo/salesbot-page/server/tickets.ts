import type { Seal } from '@amokit/server';
import type { Refusal } from '../agreed/page-answers.ts';

/** What a link to the page says: whose visit it is, and which link of the visit. */
export interface Ticket {
  readonly visit: string;
  /** 1 is the link that the bot showed first. */
  readonly link: number;
}

export interface Tickets {
  issue(ticket: Ticket): Promise<string>;
  /** The ticket, or why it is none. Whether it was used before is another question. */
  read(text: string): Promise<Ticket | Extract<Refusal, 'malformed' | 'tampered' | 'foreign'>>;
}

/**
 * Tickets: `whose.visit.link.signature`. The first part tells backends apart, so that a link to
 * another one is not taken for a forged one.
 */
export function createTickets(seal: Seal, clientId: string): Tickets {
  const short = async (name: string) => (await seal.derive(name)).slice(0, 22);
  const mine = digest(clientId);
  const sign = ({ visit, link }: Ticket) => short(`ticket:${clientId}:${visit}:${link}`);

  return {
    async issue(ticket) {
      return `${await mine}.${ticket.visit}.${ticket.link}.${await sign(ticket)}`;
    },
    async read(text) {
      const form = /^([\w-]{8})\.([\w-]{22})\.(\d{1,3})\.([\w-]{22})$/;
      const [, whose, visit, link, signature] = form.exec(text) ?? [];
      if (!whose || !visit || !link || !signature) return 'malformed';
      if (whose !== (await mine)) return 'foreign';
      const ticket = { visit, link: Number(link) };
      return isSame(signature, await sign(ticket)) ? ticket : 'tampered';
    },
  };
}

/** Compares in a time that does not tell how much was right. */
export function isSame(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < expected.length; index += 1)
    difference |= (given.charCodeAt(index) || 0) ^ expected.charCodeAt(index);
  return difference === 0;
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash).slice(0, 6)))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
