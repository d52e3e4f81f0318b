import { fileLinks as service } from '@amokit/contract';
import { nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { may } from '../api/rights.ts';
import type { FileLinkRow } from '../store/platform-rows.ts';
import { cardOf, isCardType } from './lib/entities.ts';

/** An entity under the keys of older days. */
function view(link: FileLinkRow, call: Call): Record<string, unknown>[] {
  const { entity_type, entity_id } = link;
  if (!isCardType(entity_type)) return [];
  const card = cardOf(call.db, entity_type, entity_id);
  if (!card || !may(call.user, entity_type, 'view', card)) return [];
  return [
    {
      id: card.id,
      name: card.name,
      entity_type,
      created_by: card.created_by,
      main_user_id: card.responsible_user_id,
      date_create: card.created_at,
      date_update: card.updated_at,
      updated_by: card.updated_by,
      ...('price' in card && {
        price: Reflect.get(card, 'price'),
        pipeline_id: Reflect.get(card, 'pipeline_id'),
        status_id: Reflect.get(card, 'status_id'),
      }),
      closest_task_at: card.closest_task_at,
    },
  ];
}

const get: Behaviour = (call) => {
  const file = call.db.rows.files.get(call.params.uuid ?? '');
  if (!file) return nothing;
  const links = call.db.rows.fileLinks.by('file', file.id);
  return ok({ file_uuid: file.id, entities: links.flatMap((link) => view(link, call)) });
};

/** How the sandbox plays the entities to which a file is attached. */
export const fileLinks: ServiceBehaviour = { service, methods: { get } };
