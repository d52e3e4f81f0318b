import type { Source } from './account.ts';

/** Characters of an external id at most. */
export const longestExternalId = 36;
/** Sources of an integration at most. */
export const mostSources = 100;

/** A number of WhatsApp that website buttons can offer. */
export interface NumberDraft {
  /** The id that it has, or one that was made up for it. */
  readonly id: string;
  readonly name: string;
  readonly link: string;
}

/** A source as a person writes it. */
export interface SourceDraft {
  readonly name: string;
  /** It can not be changed once the source is there. */
  readonly externalId: string;
  /** null for the main pipeline. */
  readonly pipeline: number | null;
  readonly isDefault: boolean;
  readonly originCode: string;
  readonly numbers: readonly NumberDraft[];
  readonly waba: boolean;
  readonly listMessage: boolean;
}

export const emptySource: SourceDraft = {
  name: '',
  externalId: '',
  pipeline: null,
  isDefault: false,
  originCode: '',
  numbers: [],
  waba: false,
  listMessage: false,
};

/** A source of the account, to be changed. */
export function draftOf(source: Source): SourceDraft {
  const whatsapp = source.services.find(({ type }) => type === 'whatsapp');
  const params = whatsapp && !Array.isArray(whatsapp.params) ? whatsapp.params : undefined;
  return {
    name: source.name,
    externalId: source.external_id,
    pipeline: source.pipeline_id,
    isDefault: source.default,
    originCode: source.origin_code ?? '',
    numbers: whatsapp?.pages ?? [],
    waba: params?.waba === true,
    listMessage: params?.is_supports_list_message === true,
  };
}

/** What the API takes of a source, whether new or changed. */
export function bodyOf(draft: SourceDraft) {
  const { pipeline, numbers, waba, listMessage } = draft;
  return {
    name: draft.name.trim(),
    ...(pipeline !== null && { pipeline_id: pipeline }),
    default: draft.isDefault,
    origin_code: draft.originCode.trim() || null,
    services:
      numbers.length > 0
        ? [
            {
              type: 'whatsapp' as const,
              params: { waba, is_supports_list_message: listMessage },
              pages: numbers.map(({ id, name, link }) => ({
                id,
                name: name.trim(),
                link: link.trim(),
              })),
            },
          ]
        : [],
  };
}

/** What is wrong with a draft, by its field; the texts are at `source.wrong.<problem>`. */
export type SourceProblem = 'name' | 'externalId' | 'externalIdTaken' | 'numberName' | 'number';

/** Checks what the API would refuse. */
export function sourceProblems(
  draft: SourceDraft,
  others: readonly Pick<Source, 'external_id'>[],
): ReadonlyMap<string, SourceProblem> {
  const found = new Map<string, SourceProblem>();
  const { externalId } = draft;
  if (!draft.name.trim()) found.set('name', 'name');
  if (!/^[\x20-\x7e]{1,36}$/.test(externalId)) found.set('externalId', 'externalId');
  else if (others.some(({ external_id }) => external_id === externalId))
    found.set('externalId', 'externalIdTaken');
  for (const { id, name, link } of draft.numbers) {
    if (!name.trim()) found.set(`${id}-name`, 'numberName');
    if (!/^\+?[\d\s()-]{7,24}$/.test(link.trim())) found.set(`${id}-link`, 'number');
  }
  return found;
}
