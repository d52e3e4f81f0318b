/**
 * The types of what stands beside the entities: parts, answers, the manifest.
 *
 * @module
 */
import type { z } from 'zod';
import type { customFieldValues, customFieldValuesWrite } from './schemas/custom-field-values.ts';
import type { envelope } from './schemas/envelope.ts';
import type { manifest } from './schemas/manifest.ts';
import type { batchProblem, itemErrors, problem, validationError } from './schemas/problem.ts';
import type { rights, userRights } from './schemas/rights.ts';
import type { tagReference } from './schemas/tag.ts';

export type BatchProblem = z.infer<typeof batchProblem>;
export type CustomFieldValues = z.infer<typeof customFieldValues>;
export type CustomFieldValuesWrite = z.infer<typeof customFieldValuesWrite>;
export type EnvelopeBody = z.infer<typeof envelope>;
export type ItemErrors = z.infer<typeof itemErrors>;
export type Manifest = z.infer<typeof manifest>;
export type Problem = z.infer<typeof problem>;
export type Rights = z.infer<typeof rights>;
export type TagReference = z.infer<typeof tagReference>;
export type UserRights = z.infer<typeof userRights>;
export type ValidationError = z.infer<typeof validationError>;
