import { links as service } from '@amokit/contract';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, unknownPath } from '../api/call.ts';
import { isCardType } from './lib/entities.ts';
import { massLinkMethods } from './lib/link-methods.ts';

function typeOf(call: Call) {
  const type = call.params.entity_type;
  if (!isCardType(type)) throw unknownPath();
  return type;
}

/** How the sandbox plays the links of many entities at once. */
export const links: ServiceBehaviour = { service, methods: massLinkMethods(typeOf) };
