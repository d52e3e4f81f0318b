import type { Queries } from '@amokit/client/query';
import type {
  account,
  catalogElements,
  catalogs,
  companies,
  contacts,
  customers,
  customFields,
  DriveFile,
  leads,
  notes,
  pipelines,
  tags,
  users,
} from '@amokit/contract';
import type { QueryClient } from '@tanstack/query-core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UploadControl } from '../file-upload/uploads.ts';

/** The services that components of the account read. */
export type CrmServices = {
  readonly account: typeof account;
  readonly catalogElements: typeof catalogElements;
  readonly catalogs: typeof catalogs;
  readonly companies: typeof companies;
  readonly contacts: typeof contacts;
  readonly customers: typeof customers;
  readonly customFields: typeof customFields;
  readonly leads: typeof leads;
  readonly notes: typeof notes;
  readonly pipelines: typeof pipelines;
  readonly tags: typeof tags;
  readonly users: typeof users;
};

type AllQueries = { readonly [Name in keyof CrmServices]: Queries<CrmServices>[Name] };

/** What the drive tells of a file. */
export type UploadedFile = Pick<DriveFile, 'uuid' | 'version_uuid'>;

/** Where components read the account: the queries of a client, and a cache. */
export interface Crm {
  /** What `createQueries()` made of a client; the services that the components below need. */
  readonly queries: Partial<AllQueries>;
  /** Sends a file to the drive, for fields of files: `uploadFile()` of `@amokit/client`. */
  readonly uploadFile?: (file: File, control: UploadControl) => Promise<UploadedFile>;
  /**
   * The account's time zone, `Europe/Moscow`, for fields of dates.
   *
   * @default what the service `account` tells, else the CRM's page, else the person's clock
   */
  readonly timeZone?: string;
  /** What was read, shared by all components of the widget. */
  readonly queryClient: QueryClient;
}

/**
 * The account for the components of `@amokit/ui/crm` below.
 *
 * @example
 * const services = { pipelines, users };
 * const client = createClient({ auth: session(), services });
 * const crm = { queries: createQueries(client, services), queryClient: new QueryClient() };
 *
 * <CrmContext.Provider value={crm}>
 *   <UserSelect />
 * </CrmContext.Provider>;
 */
export const CrmContext = createContext<Crm | undefined>(undefined);

/** The account, in a component below {@link CrmContext}. */
export function useCrm(): Crm {
  const crm = useContext(CrmContext);
  if (crm) return crm;
  throw new Error(
    'A component of @amokit/ui/crm found no account: draw it in <CrmContext.Provider value={{ queries, queryClient }}>',
  );
}

/** The queries of a service that a component can not do without. */
export function serviceOf<Name extends keyof CrmServices>(
  { queries }: Crm,
  name: Name,
): AllQueries[Name] {
  const { [name]: service } = queries;
  if (service !== undefined) return service;
  throw new Error(
    `A component of @amokit/ui/crm reads "${name}": give it to createClient() and createQueries(), services: { ${name}, … }`,
  );
}

/** {@link serviceOf} in a component below {@link CrmContext}. */
export function useService<Name extends keyof CrmServices>(name: Name): AllQueries[Name] {
  return serviceOf(useCrm(), name);
}
