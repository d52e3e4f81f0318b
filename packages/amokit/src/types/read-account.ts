import { isAmoError } from '@amokit/client';
import type { CustomField } from '@amokit/contract';
import { type AccountAccess, type AccountClient, openAccount } from '../pull/open-account.ts';

/** A choice of a list field; the kind of a phone. */
export interface ChoiceFacts {
  readonly id: number;
  readonly value: string;
  readonly code: string | null;
}

/** A custom field, as far as code needs to know it. */
export interface FieldFacts {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  readonly choices: readonly ChoiceFacts[];
}

export interface PipelineFacts {
  readonly id: number;
  readonly name: string;
  readonly statuses: readonly { readonly id: number; readonly name: string }[];
}

/** What is the account's own: no people, no deals. */
export interface AccountFacts {
  /** By the entity as its service names it: `leads`, `customers/segments`, `catalogs/1234`. */
  readonly fields: Readonly<Record<string, readonly FieldFacts[]>>;
  readonly pipelines: readonly PipelineFacts[];
}

/** The types whose values are chosen from the field's own list. */
const choosing: ReadonlySet<string> = new Set([
  'select',
  'multiselect',
  'radiobutton',
  'category',
  'multitext',
]);

function factsOf({ id, name, type, code, enums, nested }: CustomField): FieldFacts {
  const choices = choosing.has(type)
    ? [...(enums ?? []), ...(nested ?? []).map((one) => ({ ...one, code: null }))]
    : [];
  return {
    id,
    name,
    type,
    code: code ?? null,
    choices: choices.map((one) => ({ id: one.id, value: one.value, code: one.code ?? null })),
  };
}

type FieldsParent = Parameters<AccountClient['customFields']>[0];

async function fieldsOf(
  crm: AccountClient,
  entity: FieldsParent,
): Promise<readonly FieldFacts[] | undefined> {
  const found: FieldFacts[] = [];
  try {
    for await (const field of crm.customFields(entity).each()) found.push(factsOf(field));
  } catch (error) {
    // Customers are switched off in many accounts, and lists can be closed to a user.
    const isOptional = entity.startsWith('customers') || entity.startsWith('catalogs');
    if (!isOptional || !isAmoError(error) || error.code === 'UNAUTHORIZED') throw error;
    return undefined;
  }
  return found;
}

/**
 * Reads an account's fields and pipelines.
 *
 * @throws UserError with exit code 2 where the account does not answer, or not to this token
 */
export function readAccount(access: AccountAccess): Promise<AccountFacts> {
  return openAccount(access, async (crm) => {
    const entities: FieldsParent[] = ['leads', 'contacts', 'companies'];
    entities.push('customers', 'customers/segments');
    for await (const { id } of crm.catalogs.each()) entities.push(`catalogs/${id}`);
    const fields: Record<string, readonly FieldFacts[]> = {};
    for (const entity of entities) {
      const its = await fieldsOf(crm, entity);
      if (its) fields[entity] = its;
    }
    const pipelines: PipelineFacts[] = [];
    for await (const { id, name, _embedded } of crm.pipelines.each()) {
      const statuses = _embedded.statuses.map((one) => ({ id: one.id, name: one.name }));
      pipelines.push({ id, name, statuses });
    }
    return { fields, pipelines };
  });
}
