import type { Seal } from '@amokit/server';
import type { Visit } from './records.ts';
import { isSame } from './tickets.ts';

/** The browser in which a visit was opened, known by a cookie that no script can read. */
export interface VisitSessions {
  /** A cookie for who has opened a link. */
  open(visit: Visit, link: number): Promise<string>;
  /** The link that the browser of a request has opened; undefined when it has none. */
  find(request: Request, visit: Visit): Promise<number | undefined>;
}

export function createVisitSessions(seal: Seal, address: URL, now: () => number): VisitSessions {
  const base = address.pathname.replace(/\/$/, '');
  const sign = async (visit: Visit, link: string, chance: string) =>
    (await seal.derive(`visit-session:${visit.id}:${link}:${chance}`)).slice(0, 22);

  return {
    async open(visit, link) {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      const chance = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const value = `${link}.${chance}.${await sign(visit, String(link), chance)}`;
      const parts = [
        `visit=${value}`,
        `Path=${base}/visits/${visit.id}`,
        'HttpOnly',
        'SameSite=Strict',
        // A day more, so that the page can say how it ended.
        `Max-Age=${Math.max(0, visit.endsAt - now()) + 86_400}`,
      ];
      if (address.protocol === 'https:') parts.push('Secure');
      return parts.join('; ');
    },
    async find(request, visit) {
      const cookies = request.headers.get('cookie') ?? '';
      const form = /(?:^|;\s*)visit=(\d{1,3})\.([0-9a-f]{32})\.([\w-]{22})(?:;|$)/;
      const [, link, chance, signature] = form.exec(cookies) ?? [];
      if (!link || !chance || !signature) return undefined;
      return isSame(signature, await sign(visit, link, chance)) ? Number(link) : undefined;
    },
  };
}
