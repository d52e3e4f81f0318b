import type { Right, Rights, UserRights } from '../../store/rows.ts';

type Given = Readonly<Record<string, string | undefined>> | null | undefined;

export interface RightsInput {
  readonly leads?: Given;
  readonly contacts?: Given;
  readonly companies?: Given;
  readonly tasks?: Given;
  readonly mail_access?: boolean | undefined;
  readonly catalog_access?: boolean | undefined;
  readonly files_access?: boolean | undefined;
  readonly status_rights?:
    | readonly {
        readonly entity_type?: string | undefined;
        readonly pipeline_id: number;
        readonly status_id: number;
        readonly rights: Given;
      }[]
    | null
    | undefined;
  readonly catalog_rights?:
    | readonly { readonly catalog_id: number; readonly rights: Given }[]
    | null
    | undefined;
}

/** From the strongest to the weakest. */
const strength: readonly Right[] = ['A', 'L', 'G', 'M', 'D'];
const weaker = (a: Right, b: Right): Right => (strength.indexOf(a) > strength.indexOf(b) ? a : b);

const isRight = (letter: string | undefined, legal: readonly Right[]): letter is Right =>
  legal.some((right) => right === letter);

/** What is missing or has a letter of its own is denied, and no action goes beyond seeing. */
function actions(given: Given, names: readonly string[], legal: readonly Right[]): Rights {
  const rights: Rights = {};
  for (const name of names) {
    const letter = given?.[name];
    rights[name] = isRight(letter, name === 'add' ? ['A', 'D'] : legal) ? letter : 'D';
  }
  const { view, edit } = rights;
  if (!view) return rights;
  for (const name of ['edit', 'export', 'delete']) {
    const right = rights[name];
    if (right) rights[name] = weaker(right, view);
  }
  if (edit && rights.delete) rights.delete = weaker(rights.delete, rights.edit ?? edit);
  return rights;
}

const all = ['view', 'edit', 'add', 'delete', 'export'];
const cards: readonly Right[] = ['A', 'G', 'M', 'D'];

/** Rights as the CRM keeps them, whatever a write has left out. */
export function normalised(input: RightsInput): UserRights {
  return {
    leads: actions(input.leads, all, cards),
    contacts: actions(input.contacts, all, cards),
    companies: actions(input.companies, all, cards),
    tasks: actions(input.tasks, ['edit', 'delete'], cards),
    status_rights: (input.status_rights ?? []).map((one) => ({
      entity_type: one.entity_type ?? 'leads',
      pipeline_id: one.pipeline_id,
      status_id: one.status_id,
      rights: actions(one.rights, ['view', 'edit', 'delete', 'export'], ['A', 'D']),
    })),
    catalog_rights: (input.catalog_rights ?? []).map(({ catalog_id, rights }) => ({
      catalog_id,
      rights: actions(rights, all, ['A', 'L', 'D']),
    })),
    mail_access: input.mail_access ?? false,
    catalog_access: input.catalog_access ?? false,
    files_access: input.files_access ?? false,
  };
}

/** The rights of a user who may do nothing. */
export const denied = (): UserRights => normalised({});

const every = (letter: Right) => ({
  view: letter,
  edit: letter,
  add: letter === 'D' ? letter : 'A',
  delete: letter,
  export: letter,
});

/** The same letter for everything; whoever may do anything may add. */
export const rightsOf = (letter: Right): UserRights =>
  normalised({
    leads: every(letter),
    contacts: every(letter),
    companies: every(letter),
    tasks: { edit: letter, delete: letter },
    mail_access: letter === 'A',
    catalog_access: letter === 'A',
    files_access: letter === 'A',
  });
