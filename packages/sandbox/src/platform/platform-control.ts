import type { OauthParts } from '../oauth/oauth-app.ts';
import type { OutgoingEntry } from '../outgoing/outgoing.ts';
import type { DeliveryRow } from '../store/platform-rows.ts';
import { type AccessControl, createAccessControl } from './access-control.ts';
import { createEnginesControl, type EnginesControl, type EnginesParts } from './engines-control.ts';

/** What a test, or a person, does to what stands around the cards. */
export interface PlatformControl extends AccessControl, EnginesControl {
  /** Lets the sandbox call further addresses: see {@link SandboxOptions.allowOutgoing}. */
  readonly allowOutgoing: (addresses: readonly string[]) => void;
  /** What the sandbox has sent to other programs, or was not allowed to. */
  readonly outgoing: () => readonly OutgoingEntry[];
  readonly clearOutgoing: () => void;
  /** Webhooks that are still to be sent, or to be sent again. */
  readonly deliveries: () => readonly DeliveryRow[];
  /** Settles when nothing is on its way any more that is due by the account's clock. */
  readonly settled: () => Promise<void>;
}

export interface PlatformControlParts extends OauthParts, EnginesParts {
  /** Does what is due. */
  readonly wake: () => void;
  /** The integration of the ready document. */
  readonly own: string;
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

export function createPlatformControl(parts: PlatformControlParts): PlatformControl {
  const { outgoing } = parts;
  return {
    ...createAccessControl(parts, parts.own),
    ...createEnginesControl(parts),
    allowOutgoing: outgoing.allow,
    outgoing: outgoing.log,
    clearOutgoing: outgoing.clearLog,
    deliveries: () => [...parts.db.rows.deliveries.values()],
    async settled() {
      // What a write has set off begins after it, and what that sets off after that.
      do {
        await nextTurn();
        parts.wake();
        await outgoing.idle();
        await nextTurn();
      } while (outgoing.isBusy());
    },
  };
}
