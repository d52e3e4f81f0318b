import {
  bearer,
  type Client,
  createClient,
  customFields,
  isAmoError,
  pipelines,
} from '@amokit/client';
import { UserError } from '../user-error.ts';

/** Where an account is, and what opens it. */
export interface AccountAccess {
  /** `https://example.amocrm.ru` */
  readonly baseUrl: string;
  /** A long-lived token. It is sent to that host and goes nowhere else. */
  readonly token: string;
}

/** A custom field, as far as code needs to know it. */
export interface FieldFacts {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly code: string | null;
  readonly enums: readonly { readonly id: number; readonly value: string }[];
}

export interface PipelineFacts {
  readonly id: number;
  readonly name: string;
  readonly statuses: readonly { readonly id: number; readonly name: string }[];
}

/** What is the account's own: no people, no deals. */
export interface AccountFacts {
  readonly fields: Readonly<Record<string, readonly FieldFacts[]>>;
  readonly pipelines: readonly PipelineFacts[];
}

const entities = ['leads', 'contacts', 'companies', 'customers'] as const;

const services = { customFields, pipelines };

async function fieldsOf(
  crm: Client<typeof services>,
  entity: (typeof entities)[number],
): Promise<readonly FieldFacts[]> {
  const found: FieldFacts[] = [];
  try {
    for await (const field of crm.customFields(entity).each()) {
      const enums = field.enums ?? [];
      found.push({
        id: field.id,
        name: field.name,
        type: field.type,
        code: field.code ?? null,
        enums: enums.map(({ id, value }) => ({ id, value })),
      });
    }
  } catch (error) {
    // Customers are switched off in many accounts.
    if (entity !== 'customers' || !isAmoError(error)) throw error;
  }
  return found;
}

function explain(error: unknown, baseUrl: string): unknown {
  if (!isAmoError(error)) return error;
  const mend =
    error.code === 'UNAUTHORIZED' || error.code === 'FORBIDDEN'
      ? 'give a long-lived token of an integration of this account in AMOKIT_TOKEN'
      : 'look whether the address is that of the account: https://example.amocrm.ru';
  return new UserError(
    [{ message: `${baseUrl} did not answer as hoped: ${error.message}`, mend }],
    2,
  );
}

/**
 * Reads an account's fields and pipelines.
 *
 * @throws UserError with exit code 2 where the account does not answer, or not to this token
 */
export async function readAccount({ baseUrl, token }: AccountAccess): Promise<AccountFacts> {
  try {
    const crm = createClient({ auth: bearer(token), baseUrl, services });
    const fields: Record<string, readonly FieldFacts[]> = {};
    for (const entity of entities) fields[entity] = await fieldsOf(crm, entity);
    const list: PipelineFacts[] = [];
    for await (const { id, name, _embedded } of crm.pipelines.each()) {
      const statuses = _embedded?.statuses ?? [];
      list.push({
        id,
        name,
        statuses: statuses.map((status) => ({ id: status.id, name: status.name })),
      });
    }
    return { fields, pipelines: list };
  } catch (error) {
    throw explain(error, baseUrl);
  }
}
