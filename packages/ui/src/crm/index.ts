/**
 * Components that read the account, through `@amokit/client/query`.
 *
 * @module
 */

export type { Crm, CrmServices, UploadedFile } from './crm-context.ts';
export { CrmContext, useCrm } from './crm-context.ts';
export type { CrmTexts } from './crm-texts.ts';
export type {
  CustomFieldInputProps,
  CustomFieldValue,
} from './custom-field/custom-field-input.tsx';
export { CustomFieldInput } from './custom-field/custom-field-input.tsx';
export type { NamedEntity, SearchedEntity } from './entity-queries.ts';
export type { EntitySearchProps } from './entity-search.tsx';
export { EntitySearch } from './entity-search.tsx';
export type { NoteComposerProps } from './note-composer.tsx';
export { NoteComposer } from './note-composer.tsx';
export type { NoteTexts } from './note-texts.ts';
export type { PipelineSelectProps, PipelineStatus } from './pipeline-select.tsx';
export { PipelineSelect } from './pipeline-select.tsx';
export type { TagInputProps } from './tag-input.tsx';
export { TagInput } from './tag-input.tsx';
export type { Query, QueryState } from './use-query.ts';
export { useQuery, wholeList } from './use-query.ts';
export type { UserMultiSelectProps } from './user-multi-select.tsx';
export { UserMultiSelect } from './user-multi-select.tsx';
export type { UserChoice } from './user-options.ts';
export type { UserSelectProps } from './user-select.tsx';
export { UserSelect } from './user-select.tsx';
