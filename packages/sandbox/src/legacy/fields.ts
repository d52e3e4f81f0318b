import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { fieldTypeNumbers } from '../page-shapes/field-type-numbers.ts';
import { customFields } from '../services/custom-fields.ts';
import type { CardType, FieldRow } from '../store/rows.ts';
import { type LegacyEntity, Refused, type Written } from './entity.ts';
import { isRecord, type Loose, listOf, numberOf, textOf } from './loose.ts';
import { cardOfNumber } from './old-numbers.ts';
import { onlyItem, v4 } from './v4.ts';

const service: ServiceBehaviour = customFields;

/** The old numbers backwards. */
const types: Readonly<Record<number, string | undefined>> = Object.fromEntries(
  Object.entries(fieldTypeNumbers).map(([type, number]) => [number, type]),
);

const enumsOf = (value: unknown) => {
  const values = isRecord(value) ? Object.values(value) : listOf(value);
  return values.flatMap((one) => {
    const text = textOf(isRecord(one) ? one.value : one);
    return text ? [{ value: text }] : [];
  });
};

/** Whose field it is: a card's number, or the id of a list. */
function place(call: Call, item: Loose): { readonly entity: CardType } | { readonly list: number } {
  const number = numberOf(item.element_type);
  const entity = cardOfNumber(number);
  if (entity) return { entity };
  if (number !== undefined && call.db.rows.catalogs.get(number)) return { list: number };
  throw new Refused('element_type: 1 contact, 2 lead, 3 company, 12 customer, or the id of a list');
}

const paramsOf = (at: ReturnType<typeof place>): Readonly<Record<string, string>> =>
  'entity' in at
    ? { entity_type: at.entity }
    : { entity_type: 'catalogs/{id}', parent_id: String(at.list) };

/** The parameters of a field that is there. */
function paramsOfRow({ entity_type }: FieldRow): Readonly<Record<string, string>> {
  const [, list] = /^catalogs:(\d+)$/.exec(entity_type) ?? [];
  if (list !== undefined) return { entity_type: 'catalogs/{id}', parent_id: list };
  return { entity_type: entity_type === 'segments' ? 'customers/segments' : entity_type };
}

function mustBeAdmin({ user }: Call): void {
  if (!user.is_admin) throw new Refused('Access denied');
}

/** How the old API makes and deletes fields. `origin` is who made one: it is taken and not kept. */
export const legacyFields: LegacyEntity<FieldRow> = {
  name: 'fields',
  rows: () => [],
  view: ({ id, name }) => ({ id, name }),
  viewOld: ({ id, name }) => ({ id, name }),
  async add(call, item): Promise<Written> {
    mustBeAdmin(call);
    const params = paramsOf(place(call, item));
    const type = types[numberOf(item.field_type ?? item.type) ?? 0];
    if (!type) throw new Refused('There is no such type of fields');
    const enums = enumsOf(item.enums);
    const body = [{ name: textOf(item.name), type, ...(enums.length > 0 && { enums }) }];
    const answer = await v4(call, service, 'create', { params, body });
    return { id: Number(onlyItem(answer, 'custom_fields').id) };
  },
  async update(call, item, id): Promise<Written> {
    mustBeAdmin(call);
    const row = call.db.rows.fields.get(id);
    if (!row) throw new Refused('Not found');
    const name = textOf(item.name);
    const body = [{ id, ...(name !== undefined && { name }) }];
    await v4(call, service, 'update', { params: paramsOfRow(row), body });
    return { id };
  },
  async remove(call, id) {
    mustBeAdmin(call);
    const row = call.db.rows.fields.get(id);
    if (!row) throw new Refused('Not found');
    await v4(call, service, 'deleteOne', { params: { ...paramsOfRow(row), id: String(id) } });
  },
};
