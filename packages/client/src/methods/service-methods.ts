import type { Endpoint, Service } from '@amokit/contract';
import type { Transport } from '../transport/transport.ts';
import { createListMethod } from './list-method.ts';
import { createObjectMethod } from './object-method.ts';
import { bindParent } from './path.ts';
import { createWriteMethod, createWriteOneMethod } from './write-method.ts';

/** A method as it is at run time; its signature comes from the descriptor's types. */
export type Method = (...args: unknown[]) => unknown;

/** Whether it takes many items and answers for each: the writes, and complex creation. */
const isWrite = ({ kind, answers }: Endpoint): boolean =>
  kind === 'create' || kind === 'update' || answers === 'array';

function createMethod(endpoint: Endpoint, path: string, transport: Transport): Method {
  if (endpoint.kind === 'list') return createListMethod(endpoint, path, transport);
  if (isWrite(endpoint)) return createWriteMethod(endpoint, path, transport);
  return createObjectMethod(endpoint, path, transport);
}

function createMethods(
  service: Service,
  transport: Transport,
  parent: unknown,
): Record<string, Method> {
  const withParent = bindParent(service, parent);
  const methods: Record<string, Method> = {};
  for (const [name, endpoint] of Object.entries(service.endpoints)) {
    const path = withParent(endpoint.path);
    methods[name] = createMethod(endpoint, path, transport);
    const one = name.replace(/^(create|update)/, '$1One');
    if (isWrite(endpoint) && !(one in service.endpoints))
      methods[one] = createWriteOneMethod(endpoint, path, transport);
    if (name === 'list') Object.assign(methods, methods[name]);
  }
  return methods;
}

/**
 * A service of a client, made from its descriptor: its methods, or a function of the parent that
 * gives them.
 */
export function createService(
  service: Service,
  transport: Transport,
): Method | Record<string, Method> {
  return service.parent
    ? (parent) => createMethods(service, transport, parent)
    : createMethods(service, transport, undefined);
}
