import { randomUUID } from 'node:crypto';
import { callEvents as service } from '@amokit/contract';
import { callEvents as callEventsBody } from '@amokit/contract/schemas';
import { ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { readOne } from '../api/validate.ts';
import { phoneKey, phoneOwners } from './lib/phones.ts';

/** The kinds of entities by their old numbers. */
const numbers = { contacts: 1, companies: 3 } as const;

/** Tells whose call it is; the page shows a card to the users that are named. */
const notify: Behaviour = (call) => {
  const { input } = readOne(call, callEventsBody);
  const owners = phoneOwners(call.db);
  const items = input.add.map(({ phone_number }) => {
    const owner = owners.get(phoneKey(phone_number));
    const uid = randomUUID();
    call.db.announce({ entity: 'call_events', id: uid });
    return {
      element_id: owner?.id ?? null,
      element_type: owner ? numbers[owner.type] : null,
      uid,
      phone_number,
    };
  });
  return ok({
    _links: { self: { href: call.origin + call.path, method: 'post' } },
    _embedded: { items },
  });
};

/** How the sandbox plays notifications of incoming calls. */
export const callEvents: ServiceBehaviour = { service, methods: { notify } };
