import type { Db } from '../../store/db.ts';
import type { LinkRow } from '../../store/rows.ts';

/** A link as one of its ends sees it. */
export interface Linked {
  readonly id: number;
  readonly metadata: Readonly<Record<string, unknown>> | null;
  readonly link: LinkRow;
}

/** What is linked to an entity, of one type, oldest first. */
export function linked(db: Db, type: string, id: number, to: string): readonly Linked[] {
  const found: Linked[] = [];
  for (const link of db.rows.links.by('end', `${type}:${id}`)) {
    if (link.from === type && link.from_id === id && link.to === to)
      found.push({ id: link.to_id, metadata: link.metadata, link });
    else if (link.to === type && link.to_id === id && link.from === to)
      found.push({ id: link.from_id, metadata: link.metadata, link });
  }
  return found;
}

const isMain = ({ metadata }: { readonly metadata: Linked['metadata'] }) =>
  metadata?.is_main === true;

function setMain(db: Db, link: LinkRow, is_main: boolean): void {
  db.rows.links.change(link.id, (row) => {
    row.metadata = { ...row.metadata, is_main };
  });
}

/** Exactly one contact of a lead or customer is the main one, as long as there is any. */
function keepOneMain(db: Db, type: string, id: number, main?: number): void {
  const contacts = linked(db, type, id, 'contacts');
  const wanted = main ?? contacts.find(isMain)?.id ?? contacts[0]?.id;
  for (const contact of contacts) {
    if (isMain(contact) !== (contact.id === wanted))
      setMain(db, contact.link, contact.id === wanted);
  }
}

/** Leads, contacts and customers have one company: another one takes its place. */
const takesPlace = (from: string, to: string) => from !== 'companies' && to === 'companies';

/** The order in which a link's ends are kept, so that it is the same link from both. */
const ranks: readonly string[] = ['leads', 'customers', 'contacts', 'companies'];
const rank = (type: string) => (ranks.includes(type) ? ranks.indexOf(type) : ranks.length);

export interface LinkTo {
  readonly type: string;
  readonly id: number;
  readonly metadata?: Readonly<Record<string, unknown>> | null | undefined;
  /** The user who does it. @default 0, the robot */
  readonly by?: number | undefined;
}

/** Who cuts a link is known to those who look at the row that goes. */
function cut(db: Db, row: LinkRow, by = 0): void {
  db.rows.links.change(row.id, (going) => {
    going.updated_by = by;
  });
  db.rows.links.remove(row.id);
}

/** Links two entities, or changes what an existing link says. */
export function link(db: Db, type: string, id: number, to: LinkTo): LinkRow {
  const swap = rank(type) > rank(to.type);
  const [from, end] = swap ? [to, { type, id }] : [{ type, id }, to];
  const existing = linked(db, type, id, to.type).find((one) => one.id === to.id)?.link;
  const metadata = to.metadata ? { ...to.metadata } : null;
  if (!existing && takesPlace(from.type, end.type)) {
    for (const old of linked(db, from.type, from.id, end.type)) cut(db, old.link, to.by);
  }
  const row =
    existing ??
    db.rows.links.add({
      id: db.nextId('links'),
      from: from.type,
      from_id: from.id,
      to: end.type,
      to_id: end.id,
      metadata,
      updated_by: to.by ?? 0,
    });
  if (existing && metadata)
    db.rows.links.change(existing.id, (found) => {
      found.metadata = { ...found.metadata, ...metadata };
      found.updated_by = to.by ?? 0;
    });
  if (end.type === 'contacts' && (from.type === 'leads' || from.type === 'customers'))
    keepOneMain(db, from.type, from.id, metadata?.is_main === true ? end.id : undefined);
  return row;
}

/** Cuts the link between two entities; false when there was none. */
export function unlink(db: Db, type: string, id: number, to: LinkTo): boolean {
  const found = linked(db, type, id, to.type).find((one) => one.id === to.id);
  if (!found) return false;
  cut(db, found.link, to.by);
  for (const end of [type, to.type]) {
    if (end === 'leads' || end === 'customers') keepOneMain(db, end, end === type ? id : to.id);
  }
  return true;
}
