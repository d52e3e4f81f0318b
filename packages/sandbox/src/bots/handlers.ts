import { ownValue } from '../api/own-value.ts';
import type { CardRow } from '../store/rows.ts';
import { accept, actions, addNote, setField } from './actions.ts';
import { type Button, write } from './chats.ts';
import { compares, comparesMany, isRecord, validatesMany } from './conditions.ts';
import { contactValue, doubleOf } from './contacts-data.ts';
import type { Effect, Place } from './effects.ts';
import { fill, fillAll } from './markers.ts';
import { preset } from './presets.ts';
import { type Handler, handlersOf, sections } from './program.ts';
import { matchOf } from './regex.ts';
import { cardNamed, type Scene } from './scene.ts';

type Params = Readonly<Record<string, unknown>>;

/** What handlers need of the engine. */
export interface Powers {
  /** Sends a request of the handler `request`. */
  readonly request: (url: string, method: string, data: unknown) => void;
  readonly startBot: (botId: number) => void;
  readonly edit: (
    change: (run: { last_validation: string; found: Record<string, unknown> }) => void,
  ) => void;
}

type Play = (scene: Scene, params: Params, powers: Powers, self: Handler) => Effect | undefined;

const undelivered: Effect = { end: 'undelivered' };

function buttonsOf(scene: Scene, given: unknown): readonly Button[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown): Button[] => {
    if (typeof one === 'string') return [{ text: fill(scene, one) }];
    if (!isRecord(one)) return [];
    const url = fill(scene, one.url);
    return [{ text: fill(scene, one.text), ...(url && { url }) }];
  });
}

/** A message to the client; it can not be delivered where there is no talk. */
function say(scene: Scene, text: unknown, buttons: unknown = undefined): Effect | undefined {
  const { db, talk } = scene;
  if (!talk) return undelivered;
  write(db, talk, {
    author: 'bot',
    text: fill(scene, text),
    buttons: buttonsOf(scene, buttons),
  });
  return undefined;
}

function placeOf(params: Params): Place | undefined {
  const type = sections.find((section) => section === params.type);
  const step = Number(params.step);
  return type && Number.isSafeInteger(step) ? { type, step } : undefined;
}

const first = (list: unknown): Effect => ({ first: handlersOf(list) });

function find(scene: Scene, params: Params, powers: Powers): Effect | undefined {
  const { db, contact } = scene;
  const inner = isRecord(params.params) ? params.params : {};
  if (params.type === 'catalog_elements') {
    const name = fill(scene, inner.value).toLowerCase();
    const catalog = Number(inner.catalog_id);
    const element = db.rows.elements
      .by('catalog', catalog)
      .find((one) => !one.is_deleted && one.name.toLowerCase() === name);
    if (!element) return undefined;
    powers.edit((run) => {
      run.found = { ...run.found, founded_id: element.id };
    });
    return first(inner.actions);
  }
  if (!contact) return undefined;
  const byName = (row: CardRow) =>
    row.id !== contact.id && !row.is_deleted && row.name === contact.name;
  const double =
    inner.type === 'name'
      ? [...db.rows.contacts.values()].find(byName)
      : doubleOf(db, contact.id, {
          phone: contactValue(db, contact, 'PHONE'),
          email: contactValue(db, contact, 'EMAIL'),
        });
  if (!double) return undefined;
  powers.edit((run) => {
    run.found = { ...run.found, contact_double: double.id };
  });
  return first(inner.actions);
}

const externals: Readonly<Record<string, 'contacts' | 'leads' | 'customers'>> = {
  1: 'contacts',
  2: 'leads',
  12: 'customers',
};

function filter(scene: Scene, params: Params, powers: Powers): Effect | undefined {
  const type = ownValue(externals, String(params.type));
  if (!type) return undefined;
  const wanted = fill(scene, params.value);
  const field = Number(params.custom_fields_id);
  const rows: Iterable<CardRow> = scene.db.rows[type].values();
  for (const row of rows) {
    const stored = row.custom_fields_values?.find(({ field_id }) => field_id === field);
    if (row.is_deleted || !stored?.values.some(({ value }) => String(value) === wanted)) continue;
    const name = `external_${type.slice(0, -1)}`;
    powers.edit((run) => {
      run.found = { ...run.found, [name]: row.id };
    });
    return first(params.actions);
  }
  return undefined;
}

/** Data that came with the start of a chat go into tags and fields of the lead. */
function meta(scene: Scene, params: Params): undefined {
  const card = cardNamed(scene, 2);
  const parts = String(scene.run.found.meta ?? '').split(String(params.delimiter ?? '-'));
  const targets: readonly unknown[] = Array.isArray(params.values) ? params.values : [];
  if (!card) return undefined;
  for (const [at, target] of targets.entries()) {
    const value = parts[at];
    if (!value) continue;
    if (target === 'lead.tags') actions.set_tag?.(scene, { type: 2, value });
    const [, id] = /^lead\.(?:custom_fields|cf)\.(\d+)$/.exec(String(target)) ?? [];
    if (id) setField(scene.db, card, Number(id), { value });
  }
  return undefined;
}

function answered(scene: Scene, params: unknown): Effect | undefined {
  const text = scene.run.message_text;
  for (const one of Array.isArray(params) ? params : []) {
    if (!isRecord(one)) continue;
    const matches =
      typeof one.regex === 'string'
        ? matchOf(one.regex, text) !== undefined
        : fill(scene, one.value) === text;
    if (matches) return first(one.params);
  }
  return undefined;
}

/** What each handler does, by the names of the documentation. */
const handlers: Readonly<Record<string, Play>> = {
  show(scene, params) {
    if (params.accept_unsorted !== false) accept(scene);
    return say(scene, params.value, params.buttons);
  },
  send_external_message(scene, params) {
    const message = isRecord(params.message) ? params.message : {};
    const failed = say(scene, message.text, message.buttons);
    return failed && params.on_error ? first([params.on_error]) : failed;
  },
  send_internal(scene, params) {
    const card = cardNamed(scene, params.entity_type);
    if (card)
      addNote(scene.db, card, 'service_message', {
        service: 'salesbot',
        text: fill(scene, params.message),
      });
    return undefined;
  },
  goto(_scene, params) {
    const place = placeOf(params);
    return place ? { jump: place } : { end: 'goto without a place' };
  },
  wait_answer(_scene, params) {
    const then = placeOf(params);
    return { wait: 'answer', ...(then && { then }) };
  },
  condition: (scene, params) => (compares(scene, params) ? first(params.result) : undefined),
  conditions: (scene, params) => (comparesMany(scene, params) ? first(params.result) : undefined),
  validations(scene, params, powers) {
    const { holds, found } = validatesMany(scene, params);
    if (!holds) return undefined;
    powers.edit((run) => {
      run.last_validation = found;
    });
    return first(params.result);
  },
  preset: (scene, params, _powers, self) =>
    preset(scene, params.name, isRecord(params.params) ? params.params : {}, {
      self,
      say: (text) => say(scene, text),
    }),
  find,
  filter,
  meta,
  action(scene, params) {
    const act = ownValue(actions, String(params.name));
    act?.(scene, isRecord(params.params) ? params.params : {});
    return undefined;
  },
  request(scene, params, powers) {
    powers.request(
      fill(scene, params.url),
      String(params.method ?? 'POST'),
      fillAll(scene, params.data),
    );
    return undefined;
  },
  widget_request: (scene, params) => ({
    wait: 'widget',
    url: fill(scene, params.url),
    data: fillAll(scene, params.data ?? {}),
  }),
  exits: (_scene, params) => ({ exit: String(params.value) }),
  stop(scene, params, powers) {
    const { db, talk } = scene;
    if (params.action === 'talk-close' && talk)
      db.rows.talks.change(talk.id, (row) => {
        row.is_in_work = false;
        row.updated_at = db.clock.seconds();
      });
    if (params.action === 'salesbot-start') powers.startBot(Number(params.bot));
    // Several may stand in the last block: each is done.
    return scene.run.section === 'finish' ? undefined : { end: 'stop' };
  },
};

/** `buttons` has a list where all others have an object. */
export function play(scene: Scene, self: Handler, powers: Powers): Effect | undefined {
  if (self.handler === 'buttons') return answered(scene, self.params);
  const known = ownValue(handlers, self.handler);
  if (!known) return { end: `unknown handler ${self.handler}` };
  return known(scene, isRecord(self.params) ? self.params : {}, powers, self);
}
