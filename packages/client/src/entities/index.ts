/**
 * What one does with entities that were read or will be written: custom fields, tags, lists.
 *
 * @module
 */
export { chunk, getBy, indexBy, pluck, removeBy, replaceBy } from './collections.ts';
export type { FieldDefinition, Fields } from './create-fields.ts';
export { createFields } from './create-fields.ts';
export type { PipelineDefinition, Pipelines } from './create-pipelines.ts';
export { createPipelines } from './create-pipelines.ts';
export type {
  Address,
  ChainLink,
  Choice,
  ChoiceWrite,
  ContactWrite,
  FieldReads,
  FieldType,
  FieldWrites,
  MomentWrite,
} from './field-value-types.ts';
export type { FieldKey, WithFields } from './find-field.ts';
export { findField } from './find-field.ts';
export { readEmails, readField, readPhones } from './read-field.ts';
export type { TagWrite } from './tags.ts';
export { addTags, clearTags, removeTags, replaceTags } from './tags.ts';
export type { WritableService } from './to-api.ts';
export { toApi, writableKeys } from './to-api.ts';
export { clearField, writeEmails, writeField, writePhones } from './write-field.ts';
