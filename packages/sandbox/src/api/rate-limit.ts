import { Problem } from './problem.ts';

/** How many requests the API takes; both numbers can be changed while it runs. */
export interface RateSettings {
  /** Requests in any one second, of one integration or session. @default 7 */
  perSecond: number;
  /**
   * Refused requests within a minute after which the caller is banned; the CRM tells no number.
   * 0 = never. @default 100
   */
  banAfter: number;
}

export interface RateLimit {
  readonly settings: RateSettings;
  /** Throws 429 or 403 when the caller has had enough. */
  readonly take: (caller: string) => void;
  /** Lifts all bans and forgets what was counted. */
  readonly forget: () => void;
}

/** What the documented 429 tells to wait, in seconds. */
const retryAfter = 300;
const minute = 60_000;

/**
 * A sliding window over the machine's own clock: the account's clock may stand still or jump,
 * the speed of requests does not.
 */
export function createRateLimit(given: Partial<RateSettings> = {}): RateLimit {
  const settings: RateSettings = { perSecond: 7, banAfter: 100, ...given };
  const starts = new Map<string, number[]>();
  const refusals = new Map<string, number[]>();
  const banned = new Set<string>();
  return {
    settings,
    take(caller) {
      if (!Number.isFinite(settings.perSecond)) return;
      if (banned.has(caller))
        throw new Problem(403, 'The account is blocked for too many requests.');
      const now = performance.now();
      const recent = (starts.get(caller) ?? []).filter((at) => at > now - 1000);
      starts.set(caller, recent);
      if (recent.length < settings.perSecond) {
        recent.push(now);
        return;
      }
      const refused = (refusals.get(caller) ?? []).filter((at) => at > now - minute);
      refused.push(now);
      refusals.set(caller, refused);
      if (settings.banAfter > 0 && refused.length >= settings.banAfter) banned.add(caller);
      throw new Problem(429, 'Too many requests per second.', { retry_after: retryAfter });
    },
    forget() {
      starts.clear();
      refusals.clear();
      banned.clear();
    },
  };
}
