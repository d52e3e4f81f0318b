import type { RateLimit } from '../api/rate-limit.ts';
import type { Sessions } from '../api/session.ts';
import type { Brand } from '../page-shapes/page-state.ts';
import { readSeed } from '../seed/read-seed.ts';
import type { Db, Snapshot } from '../store/db.ts';
import { saveSnapshot } from '../store/files.ts';
import type { Fault, Faults } from './faults.ts';
import { type LoggedRequest, type Relied, type RequestLog, reliedOn } from './request-log.ts';
import { switchBrand } from './switch-brand.ts';

export interface ClockState {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly frozen: boolean;
}

export interface ClockChange {
  readonly set?: number | undefined;
  readonly advance?: number | undefined;
  readonly frozen?: boolean | undefined;
}

/** Options of the account that decide what its API does. */
export interface AccountChange {
  readonly is_api_filter_enabled?: boolean | undefined;
  readonly is_duplication_control_enabled?: boolean | undefined;
  readonly customers_mode?: 'unavailable' | 'disabled' | 'segments' | 'periodicity' | undefined;
  /** Moves the account to the hosts of the other brand; open pages follow. */
  readonly brand?: Brand | undefined;
}

export interface LimitsChange {
  /** `null` = no limit. */
  readonly perSecond?: number | null | undefined;
  readonly banAfter?: number | undefined;
  /** Milliseconds that every answer of the API is late. @default 0 */
  readonly latency?: number | undefined;
}

/** What holds now. */
export interface Limits {
  readonly perSecond: number | null;
  readonly banAfter: number;
  readonly latency: number;
}

export interface DeletedChange {
  readonly entity: 'leads' | 'contacts' | 'companies' | 'customers';
  readonly ids: readonly number[];
  /** @default true */
  readonly deleted?: boolean | undefined;
}

/** What a test may do to a sandbox: the same in the process and over the control origin. */
export interface Control {
  /** Back to the account as it was at the start; what was counted and broken is forgotten too. */
  readonly reset: () => Promise<void>;
  readonly save: (path: string) => Promise<void>;
  readonly load: (path: string) => Promise<void>;
  readonly requests: () => readonly LoggedRequest[];
  readonly clearRequests: () => void;
  /** What the logged requests relied on and the vendor does not document. */
  readonly reliedOn: () => readonly Relied[];
  readonly faults: () => readonly Fault[];
  readonly addFault: (fault: Fault) => void;
  readonly clearFaults: () => void;
  readonly clock: () => ClockState;
  readonly setClock: (change: ClockChange) => void;
  /** Everybody at a page becomes this user; new pages too. */
  readonly switchUser: (id: number) => void;
  readonly limits: () => Limits;
  readonly setLimits: (limits: LimitsChange) => void;
  readonly setAccount: (change: AccountChange) => void;
  /** Deletes cards, or brings them back: people can, the API can not. */
  readonly setDeleted: (change: DeletedChange) => void;
}

export interface ControlParts {
  readonly db: Db;
  /** The account as it was at the start. */
  readonly start: () => Promise<Snapshot>;
  readonly sessions: Sessions;
  readonly rate: RateLimit;
  readonly faults: Faults;
  readonly log: RequestLog;
}

/** Later than this the dates in answers would have another form. */
const lastMoment = Date.UTC(9999, 11, 31);

export function createControl({ db, start, sessions, rate, faults, log }: ControlParts): Control {
  return {
    async reset() {
      db.restore(await start());
      rate.forget();
      faults.clear();
      log.clear();
    },
    save: (path) => saveSnapshot(path, db.snapshot()),
    async load(path) {
      db.restore((await readSeed(path, db.clock)).snapshot);
    },
    requests: log.all,
    clearRequests: log.clear,
    reliedOn: () => reliedOn(log.all()),
    faults: faults.all,
    addFault: faults.add,
    clearFaults: faults.clear,
    clock: () => ({ now: db.clock.millis(), frozen: db.clock.frozen() }),
    setClock({ set, advance, frozen }) {
      const to = (set ?? db.clock.millis()) + (advance ?? 0);
      if (!(to >= 0 && to <= lastMoment))
        throw new Error('the clock goes from 1970 to 9999: give milliseconds');
      if (frozen !== undefined) db.clock.freeze(frozen);
      if (set !== undefined) db.clock.set(set);
      if (advance !== undefined) db.clock.advance(advance);
    },
    switchUser(id) {
      if (!db.rows.users.get(id)) throw new Error(`there is no user ${id}`);
      sessions.switchAll(id);
    },
    setAccount({ brand, ...change }) {
      if (brand) switchBrand(db, brand);
      for (const [key, value] of Object.entries(change))
        if (value !== undefined) Object.assign(db.account, { [key]: value });
    },
    setDeleted({ entity, ids, deleted = true }) {
      const now = db.clock.seconds();
      for (const id of ids) {
        const changed = db.rows[entity].change(id, (row) => {
          row.is_deleted = deleted;
          row.updated_at = now;
        });
        if (!changed) throw new Error(`there are no ${entity} with the id ${id}`);
        db.announce({ entity, id });
      }
    },
    limits() {
      const { perSecond, banAfter } = rate.settings;
      return {
        perSecond: Number.isFinite(perSecond) ? perSecond : null,
        banAfter,
        latency: faults.latency(),
      };
    },
    setLimits({ perSecond, banAfter, latency }) {
      if (latency !== undefined) faults.setLatency(latency);
      if (perSecond !== undefined) rate.settings.perSecond = perSecond ?? Number.POSITIVE_INFINITY;
      if (banAfter !== undefined) rate.settings.banAfter = banAfter;
      rate.forget();
    },
  };
}
