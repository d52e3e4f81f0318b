import { randomBytes } from 'node:crypto';
import { websiteButtons as service } from '@amokit/contract';
import { websiteButtonCreate, websiteButtonUpdate } from '@amokit/contract/schemas';
import { ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { invalidField, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readOne } from '../api/validate.ts';
import type { WebsiteButtonRow } from '../store/platform-rows.ts';
import { buttonScript } from './lib/button-script.ts';
import { isReady } from './lib/button-state.ts';

/** So long a button is being made, in milliseconds of the account's clock. */
const making = 5000;
/** So long it takes until further sites or a chat are there, though the answer comes at once. */
const adding = 3000;
/** Trusted websites of one button. */
const mostWebsites = 10;

function view(row: WebsiteButtonRow, call: Call, withScript: boolean): Record<string, unknown> {
  const ready = isReady(row, call.db);
  const script = ready ? buttonScript(row, call.db.account, call.origin) : null;
  return {
    account_id: call.db.account.id,
    source_id: row.id,
    button_id: ready ? row.button_id : null,
    is_duplication_control_enabled: true,
    name: row.name,
    creation_status: ready ? 'created' : 'creation_pending',
    pipeline_id: row.pipeline_id,
    is_deleted: row.is_deleted,
    ...(withScript && { script }),
  };
}

function find(call: Call): WebsiteButtonRow {
  const row = call.db.rows.websiteButtons.get(idParam(call, 'source_id'));
  if (!row || (row.is_deleted && !call.query.with.has('deleted')))
    throw new Problem(404, `Not found: ${call.path}`);
  return row;
}

/** The source is there at once, its settings come later: `creation_status` tells. */
const createAsync: Behaviour = (call) => {
  const { db } = call;
  const { input } = readOne(call, websiteButtonCreate);
  if (!db.rows.pipelines.get(input.pipeline_id))
    throw invalidField('NotSupportedChoice', 'pipeline_id', 'There is no such pipeline.');
  const row = db.rows.websiteButtons.add({
    id: db.nextId('sources'),
    pipeline_id: input.pipeline_id,
    ready_at: db.clock.millis() + making,
    button_id: db.nextId('websiteButtons'),
    hash: randomBytes(32).toString('hex'),
    name: input.name ?? '',
    trusted_websites: [...(input.trusted_websites ?? [])],
    has_online_chat: false,
    is_deleted: false,
  });
  const { id: source_id, trusted_websites, name } = row;
  return ok({ source_id, trusted_websites, name }, 202);
};

const updateAsync: Behaviour = (call) => {
  const row = find(call);
  const { input } = readOne(call, websiteButtonUpdate);
  call.db.rows.websiteButtons.change(row.id, (button) => {
    button.name = input.name ?? button.name;
    const more = input.trusted_websites?.add ?? [];
    // A button without any website is for inside of an application, and stays so.
    if (button.trusted_websites.length === 0) return;
    const at = call.db.clock.millis() + adding;
    const before = button.added_websites ?? [];
    const known = new Set([...button.trusted_websites, ...before.map(({ website }) => website)]);
    const room = mostWebsites - known.size;
    const websites = [...new Set(more)].filter((website) => !known.has(website)).slice(0, room);
    button.added_websites = [...before, ...websites.map((website) => ({ website, at }))];
  });
  return ok(view(row, call, true));
};

const addOnlineChatAsync: Behaviour = (call) => {
  const row = find(call);
  const { websiteButtons } = call.db.rows;
  // A pipeline has one online chat, and all its buttons share it.
  for (const button of websiteButtons.values())
    if (button.pipeline_id === row.pipeline_id)
      websiteButtons.change(button.id, (found) => {
        if (!found.has_online_chat) found.chat_at ??= call.db.clock.millis() + adding;
      });
  return ok({}, 202);
};

const usual = resource({
  rows: ({ db }) => db.rows.websiteButtons,
  find,
  list: (call) =>
    [...call.db.rows.websiteButtons.values()].filter(
      (row) => !row.is_deleted || call.query.with.has('deleted'),
    ),
  view: (row, call) => view(row, call, call.query.with.has('scripts')),
  href: (row, call) => `${call.origin}/api/v4/website_buttons/${row.id}`,
});

/** How the sandbox plays buttons for websites. */
export const websiteButtons: ServiceBehaviour = {
  service,
  kinds: usual,
  methods: { createAsync, updateAsync, addOnlineChatAsync },
};
