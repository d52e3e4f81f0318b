import { chatTemplates as service } from '@amokit/contract';
import {
  chatTemplateCreate,
  chatTemplateUpdate,
  reviewStatusWrite,
} from '@amokit/contract/schemas';
import { z } from 'zod';
import { nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { type FieldProblem, invalid, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readItems, readOne } from '../api/validate.ts';
import type { ChatTemplateRow, ReviewRow } from '../store/platform-rows.ts';

type Create = z.output<typeof chatTemplateCreate>;
type Update = z.output<typeof chatTemplateUpdate>;

/** More templates the API does not take. */
const most = 1000;

const keys = [
  'name',
  'content',
  'type',
  'buttons',
  'attachment',
  'is_editable',
  'external_id',
  'waba_header',
  'waba_footer',
  'waba_category',
  'waba_language',
  'waba_examples',
] as const;

/** What a template has before it is told anything. */
const usual: Readonly<Record<string, unknown>> = {
  type: 'amocrm',
  buttons: [],
  attachment: null,
  is_editable: true,
  external_id: null,
  waba_header: null,
  waba_footer: null,
  waba_category: null,
  waba_language: null,
  waba_examples: [],
};

/** What a write says; `null` for what can not be empty is not said. */
const written = (input: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = input[key];
      const isSaid = key === 'is_editable' ? typeof value === 'boolean' : value !== undefined;
      return isSaid ? [[key, value]] : [];
    }),
  );

const href = (row: ChatTemplateRow, call: Call) =>
  `${call.origin}/api/v4/chats/templates/${row.id}`;

/** The worst that a review says, as the template shows it. */
const statusOf = (reviews: readonly ReviewRow[]) => reviews.at(-1)?.status ?? 'draft';

function view(row: ChatTemplateRow, call: Call): Record<string, unknown> {
  const { fields, reviews } = row;
  const shown = call.query.with.has('reviews');
  return {
    id: row.id,
    account_id: call.db.account.id,
    name: fields.name,
    content: fields.content,
    created_at: row.created_at,
    updated_at: row.updated_at,
    ...usual,
    ...fields,
    waba_header_type: fields.waba_header ? 'text' : fields.attachment ? 'media' : null,
    ...(shown && {
      review_status: statusOf(reviews),
      is_on_review: reviews.some(({ status }) => status === 'review'),
    }),
    _links: { self: { href: href(row, call) } },
    _embedded: { ...(shown && { reviews }) },
  };
}

const isOwn = (call: Call) => (row: ChatTemplateRow) => row.client_id === call.clientId;
const own = (call: Call) => [...call.db.rows.chatTemplates.values()].filter(isOwn(call));

function add(input: Create, call: Call): ChatTemplateRow {
  const { db, now } = call;
  return db.rows.chatTemplates.add({
    id: db.nextId('chatTemplates'),
    client_id: call.clientId ?? '',
    fields: { ...usual, ...written(input) },
    created_at: now,
    updated_at: now,
    reviews: [],
  });
}

/** Templates of WhatsApp can be changed as long as they are drafts. */
function checkDraft(_input: Update, _call: Call, row: ChatTemplateRow): readonly FieldProblem[] {
  if (row.fields.type !== 'waba' || statusOf(row.reviews) === 'draft') return [];
  const detail = 'A WhatsApp template can be changed as a draft only.';
  return [{ code: 'NotEditable', path: 'id', detail }];
}

const deleteMany: Behaviour = (call) => {
  const items = readItems(call, z.looseObject({ id: z.int() }));
  const rows = new Map(own(call).map((row) => [row.id, row]));
  const problems = items
    .filter(({ input }) => !rows.has(input.id))
    .map(({ requestId }) => ({
      request_id: requestId,
      errors: [{ code: 'EntityNotFound', path: 'id', detail: 'Entity not found.' }],
    }));
  if (problems.length > 0) throw invalid(problems);
  for (const { input } of items) call.db.rows.chatTemplates.remove(input.id);
  return nothing;
};

function find(call: Call): ChatTemplateRow {
  const row = call.db.rows.chatTemplates.get(idParam(call, 'id'));
  if (!row || !isOwn(call)(row)) throw new Problem(404, `Not found: ${call.path}`);
  return row;
}

/** Sends a template to WhatsApp: a review for each WhatsApp source of the integration. */
const sendOnReview: Behaviour = (call) => {
  const row = find(call);
  if (row.fields.type !== 'waba')
    throw new Problem(400, 'Only templates of the type "waba" are reviewed');
  const { db } = call;
  const sources = [...db.rows.sources.values()].filter(
    ({ client_id, is_deleted, services }) =>
      client_id === call.clientId && !is_deleted && services.length > 0,
  );
  if (sources.length === 0) throw new Problem(400, 'The integration has no WhatsApp source');
  const reviews = sources.map(
    ({ id: source_id }): ReviewRow => ({
      id: db.nextId('reviews'),
      source_id,
      status: 'review',
      reject_reason: null,
    }),
  );
  db.rows.chatTemplates.change(row.id, (template) => {
    template.reviews = reviews;
    template.updated_at = call.now;
  });
  return ok({ _embedded: { reviews } });
};

const updateReviewStatus: Behaviour = (call) => {
  const row = find(call);
  const id = idParam(call, 'review_id');
  const review = row.reviews.find((one) => one.id === id);
  if (!review) throw new Problem(404, `Not found: ${call.path}`);
  const { input } = readOne(call, reviewStatusWrite);
  const changed: ReviewRow = {
    ...review,
    status: input.status,
    reject_reason: input.status === 'rejected' ? (input.reject_reason ?? null) : null,
  };
  call.db.rows.chatTemplates.change(row.id, (template) => {
    template.reviews = template.reviews.map((one) => (one.id === id ? changed : one));
    template.updated_at = call.now;
  });
  return ok(changed);
};

/** How the sandbox plays templates of chat messages. */
export const chatTemplates: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.chatTemplates,
    list: own,
    visible: isOwn,
    view,
    href,
    filters: {
      external_id: () => (row, filter) =>
        filter.kind === 'strings' && filter.values.includes(String(row.fields.external_id)),
    },
    create: {
      schema: chatTemplateCreate,
      room(call, more) {
        if (own(call).length + more > most)
          throw new Problem(422, `An integration has at most ${most} templates`);
      },
      add,
    },
    update: {
      schema: chatTemplateUpdate,
      check: checkDraft,
      edit(row, input, call) {
        row.fields = { ...row.fields, ...written(input) };
        row.updated_at = call.now;
      },
    },
    remove: (row, { db }) => void db.rows.chatTemplates.remove(row.id),
  }),
  methods: { deleteMany, sendOnReview, updateReviewStatus },
};
