import { accepted, ok } from '../api/answer.ts';
import type { AsyncBehaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { calls } from '../services/calls.ts';
import { products } from '../services/products.ts';
import { flagOf, isRecord, type Loose, listOf, numberOf, recordsOf, textOf } from './loose.ts';
import { elementTypes } from './old-numbers.ts';
import { linkTo, ownLink } from './v2-answers.ts';
import { v4 } from './v4.ts';

function callInput(item: Loose): Record<string, unknown> {
  const entries = {
    direction: textOf(item.direction),
    duration: numberOf(item.duration),
    source: textOf(item.source ?? item.service_code),
    phone: textOf(item.phone_number ?? item.phone),
    uniq: textOf(item.uniq ?? item.uuid),
    link: textOf(item.link),
    call_result: textOf(item.call_result),
    call_status: numberOf(item.call_status),
    responsible_user_id: numberOf(item.responsible_user_id),
    created_by: numberOf(item.created_by),
    created_at: numberOf(item.created_at),
    request_id: textOf(item.request_id),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

const numbers: Readonly<Record<string, number>> = {
  lead: elementTypes.leads,
  contact: elementTypes.contacts,
  company: elementTypes.companies,
  customer: elementTypes.customers,
};

const madeOf = ({ body }: { readonly body?: unknown }) => {
  const embedded = isRecord(body) && isRecord(body._embedded) ? body._embedded : {};
  return {
    made: recordsOf(embedded.calls),
    errors: listOf(isRecord(body) ? body.errors : undefined),
  };
};

/** `POST /api/v2/calls`: calls become notes of those who have the phone. */
export const addCalls: AsyncBehaviour = async (call) => {
  const items = isRecord(call.body) ? recordsOf(call.body.add) : recordsOf(call.body);
  if (items.length === 0) throw new Problem(400, 'Request data can not be empty');
  const { made, errors } = madeOf(await v4(call, calls, 'create', { body: items.map(callInput) }));
  return ok({
    _links: ownLink(call),
    _embedded: {
      items: made.map(({ id, entity_id, entity_type, request_id }) => ({
        id,
        element_id: entity_id,
        element_type: numbers[String(entity_type)] ?? 0,
        request_id,
      })),
      ...(errors.length > 0 && { errors }),
    },
  });
};

/** `POST /api/v2/salesbot/run`: the old numbers of entities. */
export const runSalesbots =
  (bots: ServiceBehaviour): AsyncBehaviour =>
  async (call) => {
    const body = listOf(call.body).flatMap((item) => {
      if (!isRecord(item)) return [];
      const type = textOf(item.entity_type);
      return [
        {
          bot_id: numberOf(item.bot_id),
          entity_id: numberOf(item.entity_id),
          entity_type: type === '1' ? 'contacts' : type === '2' ? 'leads' : type,
        },
      ];
    });
    await v4(call, bots, 'runMany', { body });
    return accepted;
  };

const settings = (call: Call, body: unknown) =>
  ok({
    ...(isRecord(body) ? body : {}),
    _links: linkTo('/api/v2/products_settings', call.endpoint.method.toLowerCase()),
  });

/** `GET` and `POST /api/v2/products_settings`. */
export const productsSettings: AsyncBehaviour = async (call) =>
  settings(call, (await v4(call, products, 'settings')).body);

export const setProductsSettings: AsyncBehaviour = async (call) => {
  const given = isRecord(call.body) ? call.body : {};
  const is_enabled = flagOf(given.enabled ?? given.enable);
  if (is_enabled === undefined) throw new Problem(400, 'enabled: say true or false');
  return settings(
    call,
    (await v4(call, products, 'updateSettings', { body: { is_enabled } })).body,
  );
};
