import { z } from 'zod';
import { open } from './object.ts';

/**
 * One thing that is wrong with one field. `path` is dotted: `custom_fields_values.0.field_id`.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/error-codes
 */
export const validationError = open({
  code: z.string(),
  path: z.string(),
  detail: z.string(),
}).meta({ id: 'ValidationError' });

/** What is wrong with one item of a write, by its `request_id`. */
export const itemErrors = open({
  request_id: z.string(),
  errors: z.array(validationError),
}).meta({ id: 'ItemErrors' });

/** The body of an error: `application/problem+json`. `retry_after` is in seconds. */
export const problem = open({
  title: z.string(),
  type: z.string().optional(),
  status: z.int(),
  detail: z.string(),
  hint: z.string().optional(),
  code: z.int().optional(),
  retry_after: z.number().optional(),
  trace_id: z.string().optional(),
  'validation-errors': z.array(itemErrors).optional(),
}).meta({ id: 'Problem' });

/** What the deletion of sources that are not there answers: `errors` holds one object each. */
export const batchProblem = open({
  ...problem.shape,
  errors: z.array(open({ request_id: z.string(), errors: validationError })),
}).meta({ id: 'BatchProblem' });
