import { customersBonusPoints as service } from '@amokit/contract';
import { z } from 'zod';
import { ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { idParam } from '../api/call.ts';
import { invalidField, Problem } from '../api/problem.ts';
import { may } from '../api/rights.ts';
import { readOne } from '../api/validate.ts';
import { needCustomers } from './lib/customers.ts';

/** Both methods share their address: the body tells which is meant. */
const points = z.looseObject({
  earn: z.int().positive().optional(),
  redeem: z.int().positive().optional(),
});

const change: Behaviour = (call) => {
  const { db, user } = call;
  needCustomers(db);
  const customer = db.rows.customers.get(idParam(call, 'customer_id'));
  if (!customer || customer.is_deleted || !may(user, 'customers', 'view', customer))
    throw new Problem(404, `Not found: ${call.path}`);
  const { earn, redeem } = readOne(call, points).input;
  if ((earn === undefined) === (redeem === undefined))
    throw new Problem(400, 'Exactly one of earn and redeem is needed');
  const after = customer.bonus_points + (earn ?? 0) - (redeem ?? 0);
  if (after < 0) throw invalidField('TooBig', 'redeem', 'The customer has not so many points.');
  db.rows.customers.change(customer.id, (row) => {
    row.bonus_points = after;
  });
  return ok({ bonus_points: after });
};

/** How the sandbox plays bonus points. */
export const customersBonusPoints: ServiceBehaviour = {
  service,
  methods: { earnPoints: change, redeemPoints: change },
};
