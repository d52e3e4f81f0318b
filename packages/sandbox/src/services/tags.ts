import { tags as service, tagColors } from '@amokit/contract';
import { tagCreate, tagUpdate } from '@amokit/contract/schemas';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, unknownPath } from '../api/call.ts';
import { type FieldProblem, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { CardType, TagRow } from '../store/rows.ts';
import { isCardType } from './lib/entities.ts';
import { tagByName } from './lib/tags.ts';

function typeOf(call: Call): CardType {
  const type = call.params.entity_type;
  if (!isCardType(type)) throw unknownPath();
  return type;
}

interface Coloured {
  readonly color?: string | null | undefined;
}

const isColour = (color: string) => tagColors.some((one) => one === color.toUpperCase());

function checkColour({ color }: Coloured): readonly FieldProblem[] {
  if (!color || isColour(color)) return [];
  return [noChoice('color')];
}

/** Only the tags of leads have colours, and only they can be changed. */
function onlyLeads(call: Call): void {
  if (typeOf(call) !== 'leads')
    throw new Problem(405, `Method ${call.endpoint.method} is for leads`);
}

function paint(call: Call, row: TagRow, { color }: Coloured): void {
  if (color === undefined || row.entity_type !== 'leads') return;
  call.db.rows.tags.change(row.id, (tag) => {
    tag.color = color ? color.toUpperCase() : null;
  });
}

const usual = resource({
  rows: ({ db }) => db.rows.tags,
  list: (call) => [...call.db.rows.tags.values()].filter((row) => row.entity_type === typeOf(call)),
  find: (call) => {
    const row = call.db.rows.tags.get(Number(call.params.id));
    return row?.entity_type === typeOf(call) ? row : undefined;
  },
  named: (id, call) => {
    const row = call.db.rows.tags.get(id);
    return row?.entity_type === typeOf(call) ? row : undefined;
  },
  view: ({ id, name, color }) => ({ id, name, color }),
  href: (row, call) => `${call.origin}/api/v4/${row.entity_type}/tags/${row.id}`,
  found: (row, wanted) => row.name.toLowerCase().includes(wanted),
  create: {
    schema: tagCreate,
    check: checkColour,
    // A name that is there already answers with its own id.
    add(input, call) {
      const row = tagByName(call.db, typeOf(call), input.name);
      paint(call, row, input);
      return row;
    },
  },
  update: {
    schema: tagUpdate,
    check(input, call) {
      onlyLeads(call);
      return checkColour(input);
    },
    edit(row, input) {
      if (input.name !== undefined) row.name = input.name;
      if (input.color !== undefined) row.color = input.color ? input.color.toUpperCase() : null;
    },
  },
});

/** How the sandbox plays tags. */
export const tags: ServiceBehaviour = { service, kinds: usual };
