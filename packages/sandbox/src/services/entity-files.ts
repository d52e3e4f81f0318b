import { entityFiles as service } from '@amokit/contract';
import { entityFileWrite } from '@amokit/contract/schemas';
import { accepted, nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam, unknownPath } from '../api/call.ts';
import { envelope } from '../api/envelope.ts';
import { type ItemProblems, invalid, noChoice, Problem } from '../api/problem.ts';
import { may } from '../api/rights.ts';
import { readItems } from '../api/validate.ts';
import type { FileLinkRow } from '../store/platform-rows.ts';
import { cardOf, isCardType } from './lib/entities.ts';

/** The entity of the path: a card, or an element of a list. */
function entityOf(call: Call, action: 'view' | 'edit'): { type: string; id: number } {
  const id = idParam(call, 'entity_id');
  const { entity_type } = call.params;
  const missing = new Problem(404, `Not found: ${call.path}`);
  if (entity_type === 'catalogs/{id}') {
    const element = call.db.rows.elements.get(id);
    if (element?.catalog_id !== idParam(call, 'parent_id') || element.is_deleted) throw missing;
    return { type: 'catalog_elements', id };
  }
  if (!isCardType(entity_type)) throw unknownPath();
  const card = cardOf(call.db, entity_type, id);
  if (!card || !may(call.user, entity_type, 'view', card)) throw missing;
  if (!may(call.user, entity_type, action, card))
    throw new Problem(403, 'You have no right to edit this.');
  return { type: entity_type, id };
}

const linksOf = (call: Call, { type, id }: { type: string; id: number }): readonly FileLinkRow[] =>
  call.db.rows.fileLinks.by('entity', `${type}:${id}`);

/** The pages of this list are cut by the id of the last link of the page before. */
const list: Behaviour = (call) => {
  const before = call.query.filters.get('before_id');
  const { limit, page } = call.query;
  const rows = [...linksOf(call, entityOf(call, 'view'))]
    .sort((a, b) => b.id - a.id)
    .filter(({ id }) => before?.kind !== 'int' || id < before.value);
  const skip = before ? 0 : (page - 1) * limit;
  const items = rows.slice(skip, skip + limit).map(({ id, file_uuid }) => ({ file_uuid, id }));
  if (items.length === 0) return nothing;
  const more = rows.length > skip + limit;
  const body = envelope(call, 'page', { key: 'files', items, more });
  return ok(body);
};

const add: Behaviour = (call) => {
  const entity = entityOf(call, 'edit');
  const { db } = call;
  const items = readItems(call, entityFileWrite);
  const problems = items.flatMap(({ input, requestId }): ItemProblems[] => {
    const file = db.rows.files.get(input.file_uuid);
    if (file && file.deleted_at === null) return [];
    const errors = [noChoice('file_uuid')];
    return [{ request_id: requestId, errors }];
  });
  if (problems.length > 0) throw invalid(problems);
  for (const { input } of items) {
    const there = linksOf(call, entity).some(({ file_uuid }) => file_uuid === input.file_uuid);
    if (!there)
      db.rows.fileLinks.add({
        id: db.nextId('fileLinks'),
        file_uuid: input.file_uuid,
        entity_type: entity.type,
        entity_id: entity.id,
      });
  }
  return accepted;
};

const deleteMany: Behaviour = (call) => {
  const entity = entityOf(call, 'edit');
  const gone = new Set(readItems(call, entityFileWrite).map(({ input }) => input.file_uuid));
  for (const link of linksOf(call, entity))
    if (gone.has(link.file_uuid)) call.db.rows.fileLinks.remove(link.id);
  return accepted;
};

/** How the sandbox plays the files of one entity. */
export const entityFiles: ServiceBehaviour = { service, methods: { list, add, deleteMany } };
