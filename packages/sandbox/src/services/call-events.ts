import { randomUUID } from 'node:crypto';
import { callEvents as service } from '@amokit/contract';
import { callEvents as callEventsBody } from '@amokit/contract/schemas';
import { ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { readOne } from '../api/validate.ts';
import { calledCard } from './lib/called-card.ts';
import { phoneKey, phoneOwners } from './lib/phones.ts';

/** The kinds of entities by their old numbers. */
const numbers = { contacts: 1, leads: 2, companies: 3, customers: 12 } as const;

/** Users are named by one id or several, as numbers or as texts; without them all are meant. */
const usersOf = (named: unknown): readonly number[] | null =>
  named === undefined ? null : [named].flat().map(Number);

/** Tells whose call it is; the page shows a card to the users that are named. */
const notify: Behaviour = (call) => {
  const { input } = readOne(call, callEventsBody);
  const owners = phoneOwners(call.db);
  const items = input.add.map(({ phone_number, users }) => {
    const owner = owners.get(phoneKey(phone_number));
    const card = owner ? calledCard(call.db, owner) : null;
    const uid = randomUUID();
    call.db.announce({
      entity: 'call_events',
      id: uid,
      call: { phone: phone_number, card, users: usersOf(users) },
    });
    return {
      element_id: card?.id ?? null,
      element_type: card ? numbers[card.entity] : null,
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
