import { z } from 'zod';
import { leadLossReason } from './lead.ts';
import { open } from './object.ts';
import { id, requestId } from './primitives.ts';

/** A reason for which leads are lost. Not documented but inside of leads. */
export const lossReason = open({
  ...leadLossReason.shape,
  request_id: requestId.optional(),
}).meta({ id: 'LossReason' });

export const lossReasonCreate = open({
  name: z.string().min(1),
  sort: z.int().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'LossReasonCreate' });

export const lossReasonUpdate = open({
  id,
  name: z.string().min(1).optional(),
  sort: z.int().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'LossReasonUpdate' });
