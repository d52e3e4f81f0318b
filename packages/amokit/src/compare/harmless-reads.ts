import { services } from '@amokit/client';
import type { Endpoint, Service } from '@amokit/contract';

/** A GET that changes nothing, with the placeholders that its ids are put into. */
export interface HarmlessRead {
  /** `/api/v4/leads/{id}`: whoever reads the report finds it in the documentation. */
  readonly path: string;
  readonly host?: 'drive';
  /** Where the items stand in its answer. */
  readonly key?: string | undefined;
  readonly with: readonly string[];
  readonly isPaged: boolean;
  /** The list whose first item has to be named in the query: `/api/v4/leads`. */
  readonly about?: string;
}

/** They ask for other items, not for more of each. */
const otherItems: ReadonlySet<string> = new Set(['only_deleted', 'deleted', 'unbilled']);

function parentsOf({ parent }: Service): readonly string[] {
  if (!parent || parent.values === 'int') return [''];
  return parent.values;
}

function readOf(service: Service, endpoint: Endpoint, parent: string): HarmlessRead {
  const path =
    parent === '' ? endpoint.path : endpoint.path.replace(`{${service.parent?.param}}`, parent);
  const isAbout = endpoint.required?.includes('entity_id') ?? false;
  return {
    path,
    ...(service.host && { host: service.host }),
    key: endpoint.kind === 'list' ? endpoint.key : undefined,
    with: (endpoint.with ?? []).filter((value) => !otherItems.has(value)),
    isPaged: endpoint.kind === 'list' && endpoint.page !== undefined,
    ...(isAbout && { about: `/api/v4/${parent}` }),
  };
}

const reading: ReadonlySet<string> = new Set(['list', 'item', 'flat']);

/** Every read of the API that an integration may make. */
export function harmlessReads(): readonly HarmlessRead[] {
  const all: readonly Service[] = Object.values(services);
  return all.flatMap((service) =>
    Object.values(service.endpoints)
      .filter(
        ({ kind, method, callers }) =>
          method === 'GET' && reading.has(kind) && callers.includes('integration'),
      )
      .flatMap((endpoint) => parentsOf(service).map((parent) => readOf(service, endpoint, parent))),
  );
}
