/**
 * The account that a project works with, as types. {@link AccountTypes} is empty until
 * `amokit types` has written `amokit-env.d.ts`, which fills it in. From then on the helpers of
 * custom fields, and filters by pipeline and status, take only what the account has; without that
 * file they take anything.
 *
 * @module
 */
export type {
  FieldEntity,
  FieldKeyIn,
  FieldReadIn,
  FieldTypeIn,
  FieldWriteIn,
} from './account-fields.ts';
export type { PipelineId, PipelineKey, Stage, StatusKey } from './account-pipelines.ts';

/**
 * Filled in by `amokit-env.d.ts`. Fields, choices, pipelines and statuses stand under their ids;
 * `key` is what code may call them by: a name only where no other has it.
 *
 * @example
 * ```ts
 * declare module '@amokit/client/account' {
 *   interface AccountTypes {
 *     fields: {
 *       leads: {
 *         101: {
 *           key: 'Colour' | 101;
 *           type: 'select';
 *           choice: { id: 7; value: 'red'; code: null } | { id: 8; value: 'blue'; code: null };
 *         };
 *       };
 *     };
 *     pipelines: { 5: { key: 'Sales' | 5; statuses: { 142: { key: 'Won' | 142 } } } };
 *   }
 * }
 * ```
 */
export interface AccountTypes {
  /** What fills it in. */
  readonly writtenBy?: 'amokit types';
}
