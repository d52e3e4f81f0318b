import type { WebhookCode } from '@amokit/contract';
import type { RowChange } from '../store/collection.ts';
import type { TaskRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, CardType } from '../store/rows.ts';
import { oldCard, oldNote, oldTalk, oldTask, oldTemplate } from './old-format.ts';

/** Something that a webhook can be told of. Its body is made when all that belongs to it is done. */
export interface AccountEvent {
  readonly code: WebhookCode;
  readonly body: () => Readonly<Record<string, unknown>>;
}

type Tell = (event: AccountEvent) => void;

const singular = {
  leads: 'lead',
  contacts: 'contact',
  companies: 'company',
  customers: 'customer',
} as const;

/** Contacts and companies come under the same key; `type` tells them apart. */
const keys = {
  leads: 'leads',
  contacts: 'contacts',
  companies: 'contacts',
  customers: 'customers',
} as const;

/** What follows from other changes by itself is no change of the card. */
const quiet: ReadonlySet<string> = new Set(['closest_task_at']);

const changed = (before: object, after: object): boolean =>
  Object.keys(after).some(
    (key) => !quiet.has(key) && Reflect.get(before, key) !== Reflect.get(after, key),
  );

function cardEvents(db: Db, type: CardType, tell: Tell) {
  const one = singular[type];
  const key = keys[type];
  const item = (action: string, row: CardRow, more: object = {}) => ({
    [key]: { [action]: [{ ...oldCard(db, type, row), ...more }] },
  });
  const onlyId = ({ id }: Readonly<CardRow>) => ({
    [key]: { delete: [{ id, ...(key === 'contacts' && { type: one }) }] },
  });
  const eventOf = ({ before, after }: RowChange<CardRow>): AccountEvent | undefined => {
    if (!after) {
      const wasThere = before && !before.is_deleted;
      return wasThere ? { code: `delete_${one}`, body: () => onlyId(before) } : undefined;
    }
    if (!before) return { code: `add_${one}`, body: () => item('add', after) };
    if (!before.is_deleted && after.is_deleted)
      return { code: `delete_${one}`, body: () => onlyId(after) };
    if (before.is_deleted && !after.is_deleted)
      return one === 'customer'
        ? undefined
        : { code: `restore_${one}`, body: () => item('restore', after) };
    return undefined;
  };
  return (change: RowChange<CardRow>): void => {
    const event = eventOf(change);
    if (event) tell(event);
    const { before, after } = change;
    if (event || !before || !after || !changed(before, after)) return;
    tell({ code: `update_${one}`, body: () => item('update', after) });
    if (before.responsible_user_id !== after.responsible_user_id) {
      const more = { old_responsible_user_id: before.responsible_user_id };
      tell({ code: `responsible_${one}`, body: () => item('responsible', after, more) });
    }
  };
}

function leadStatus(db: Db, tell: Tell): void {
  db.rows.leads.watch(({ before, after }) => {
    if (!before || !after || after.is_deleted) return;
    const { status_id: old_status_id, pipeline_id: old_pipeline_id } = before;
    if (old_status_id === after.status_id && old_pipeline_id === after.pipeline_id) return;
    const body = () => ({
      leads: { status: [{ ...oldCard(db, 'leads', after), old_status_id, old_pipeline_id }] },
    });
    tell({ code: 'status_lead', body });
  });
}

function taskEvents(db: Db, tell: Tell): void {
  const item = (action: string, row: TaskRow, more: object = {}) => ({
    task: { [action]: [{ ...oldTask(db, row), ...more }] },
  });
  db.rows.tasks.watch(({ before, after }) => {
    if (!after) {
      if (before)
        tell({ code: 'delete_task', body: () => ({ task: { delete: [{ id: before.id }] } }) });
      return;
    }
    if (!before) return tell({ code: 'add_task', body: () => item('add', after) });
    const more = {
      action_close: !before.is_completed && after.is_completed ? 1 : 0,
      ...(after.result && { result: { id: after.id, text: after.result.text } }),
    };
    tell({ code: 'update_task', body: () => item('update', after, more) });
    if (before.responsible_user_id !== after.responsible_user_id)
      tell({ code: 'responsible_task', body: () => item('responsible', after) });
  });
}

function otherEvents(db: Db, tell: Tell): void {
  db.rows.notes.watch(({ before, after }) => {
    if (before || !after) return;
    const code = `note_${singular[after.entity_type]}` as const;
    const body = () => ({ [keys[after.entity_type]]: { note: [{ note: oldNote(db, after) }] } });
    tell({ code, body });
  });
  db.rows.talks.watch(({ before, after }) => {
    if (!after) return;
    const action = before ? 'update' : 'add';
    tell({
      code: `${action}_talk`,
      body: () => ({ talk: { [action]: [oldTalk(db, after)] } }),
    });
  });
  db.rows.chatTemplates.watch(({ before, after }) => {
    const isNew = after?.reviews.some(({ status }) => status === 'review');
    if (!after || !isNew || before?.reviews === after.reviews) return;
    // The only body without a key for the entity.
    const body = () => ({ add: [oldTemplate(db, after)] });
    tell({ code: 'add_chat_template_review', body });
  });
}

/** Watches the account and tells what webhooks can be told of. */
export function watchAccount(db: Db, tell: Tell): void {
  db.rows.leads.watch(cardEvents(db, 'leads', tell));
  db.rows.contacts.watch(cardEvents(db, 'contacts', tell));
  db.rows.companies.watch(cardEvents(db, 'companies', tell));
  db.rows.customers.watch(cardEvents(db, 'customers', tell));
  leadStatus(db, tell);
  taskEvents(db, tell);
  otherEvents(db, tell);
}
