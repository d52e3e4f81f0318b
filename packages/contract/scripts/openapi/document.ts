import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import type { Endpoint } from '../../src/index.ts';
import { problem } from '../../src/schemas/index.ts';
import { requestBody, responseBody } from './bodies.ts';
import { pathParameters, queryParameters } from './parameters.ts';
import { type Route, routes } from './routes.ts';

const descriptions = {
  400: 'The body or the query is wrong.',
  401: 'There is no session or token, or it is no longer valid.',
  402: 'The account is not paid for.',
  403: 'The user, the token or the account may not do this.',
  404: 'There is nothing under this id.',
  422: 'What is asked for can not be done.',
  429: 'Too many requests in a second.',
} as const;

type ErrorStatus = keyof typeof descriptions;

const errors = Object.fromEntries(
  Object.entries(descriptions).map(([status, description]): [string, ZodOpenApiResponseObject] => [
    status,
    {
      id: `Error${status}`,
      description,
      content: { 'application/problem+json': { schema: problem } },
    },
  ]),
);

/** A read answers 204 where there is nothing, unless a missing id is 404. */
const empty: ZodOpenApiResponseObject = { id: 'Empty', description: 'There is nothing.' };

function statusOf(endpoint: Endpoint): 200 | 201 | 202 | 204 {
  if (endpoint.success) return endpoint.success;
  return endpoint.kind.startsWith('delete') ? 204 : 200;
}

function failures(endpoint: Endpoint): ErrorStatus[] {
  const writes = endpoint.method !== 'GET';
  return [
    ...(writes || endpoint.filters ? ([400] as const) : []),
    401,
    402,
    403,
    ...(endpoint.missing === 404 ? ([404] as const) : []),
    ...(writes ? ([422] as const) : []),
    429,
  ];
}

function summaryOf({ service, method, endpoint }: Route): string {
  const asked = endpoint.admin ? ', for administrators' : '';
  const caller = endpoint.callers.length === 1 ? ', with a token only' : '';
  return `${service.name}.${method}${asked}${caller}`;
}

const camel = (text: string) => text.replace(/\W+(\w?)/g, (_, letter) => letter.toUpperCase());

function operation(route: Route): ZodOpenApiOperationObject {
  const { endpoint, service, method, variant, path } = route;
  const params = pathParameters(path);
  const query = queryParameters(endpoint);
  const body = requestBody(route);
  const schema = responseBody(route);
  const isDrive = service.host === 'drive';
  const type = isDrive ? 'application/json' : 'application/hal+json';
  const isRead = endpoint.method === 'GET';
  return {
    operationId: camel([service.name, method, variant].filter(Boolean).join(' ')),
    summary: summaryOf(route),
    tags: [service.name],
    externalDocs: { url: endpoint.source },
    'x-confidence': endpoint.confidence,
    ...(endpoint.unsure ? { 'x-unsure': endpoint.unsure } : {}),
    security: endpoint.callers.map((caller) => ({ [caller]: [] })),
    requestParams: { ...(params ? { path: params } : {}), ...(query ? { query } : {}) },
    ...(body
      ? { requestBody: { required: true, content: { [body.type]: { schema: body.schema } } } }
      : {}),
    responses: {
      [`${statusOf(endpoint)}`]: {
        description: schema ? 'Done.' : 'Done; there is no body.',
        ...(schema ? { content: { [type]: { schema } } } : {}),
      },
      ...(isRead && endpoint.missing !== 404 ? { '204': empty } : {}),
      ...Object.fromEntries(failures(endpoint).map((status) => [status, errors[status]])),
    },
  };
}

/** The drive has a host of its own for every account, which the account names as `drive_url`. */
const driveServer = {
  url: 'https://{drive}',
  description: 'The drive, by the drive_url of the account.',
  variables: { drive: { default: 'drive-b.amocrm.ru' } },
};

/** The whole API as an OpenAPI 3.1 document. */
export function openapiDocument() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes()) {
    const path = paths[route.path] ?? {};
    const verb = route.endpoint.method.toLowerCase();
    // Two methods of one route differ in the body alone: earning and redeeming points.
    path[verb] ??= operation(route);
    if (route.service.host === 'drive') path.servers = [driveServer];
    paths[route.path] = path;
  }
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'amoCRM and Kommo',
        version: '4',
        description:
          'Written from the vendor’s public documentation and from observation. `x-confidence` tells which: `doc` is documented, `seen` was observed in public code, `guess` is the safest reading of silence.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [
        {
          url: 'https://{account}.{brand}',
          description: 'The account.',
          variables: {
            account: { default: 'example' },
            brand: { default: 'amocrm.ru', enum: ['amocrm.ru', 'amocrm.com', 'kommo.com'] },
          },
        },
      ],
      components: {
        securitySchemes: {
          integration: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          session: { type: 'apiKey', in: 'cookie', name: 'session_id' },
        },
      },
      paths,
    },
    {
      override: ({ jsonSchema }) => {
        // A limit that only says what a number in JavaScript can hold tells a reader nothing.
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      },
    },
  );
}
