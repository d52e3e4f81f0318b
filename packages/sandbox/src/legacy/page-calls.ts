import { ok } from '../api/answer.ts';
import type { AsyncBehaviour, Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { seen } from '../api/rights.ts';
import { linked } from '../services/lib/links.ts';
import { holdsText } from '../services/lib/search.ts';
import type { CardRow, LeadRow } from '../store/rows.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { contactSearch } from './contact-search.ts';
import { type PageMethod, pageService } from './endpoints.ts';
import { asked } from './listing.ts';
import { flagOf, idsOf, isRecord, type Loose, numberOf, textOf } from './loose.ts';

/** The filter of a list, which comes in the query or in the body. */
const asGiven = ({ query, body }: Call): Loose => ({
  ...query.raw,
  ...(isRecord(body) ? body : {}),
});

/** `filter[pipe][5][]=142`: statuses by their pipelines. */
function inStages(filter: unknown): ((lead: LeadRow) => boolean) | undefined {
  const pipes = isRecord(filter) && isRecord(filter.pipe) ? filter.pipe : undefined;
  if (!pipes) return undefined;
  const stages = new Set(
    Object.entries(pipes).flatMap(([pipe, statuses]) =>
      idsOf(statuses).map((status) => `${pipe}:${status}`),
    ),
  );
  return ({ pipeline_id, status_id }) => stages.has(`${pipeline_id}:${status_id}`);
}

/** Whether a text is found in a lead, or is the number of a contact of it. */
function holdsTerm({ db }: Call, term: string): (lead: LeadRow) => boolean {
  const contact = numberOf(term);
  const text = term.toLowerCase();
  return (lead) =>
    holdsText(lead, text) ||
    linked(db, 'leads', lead.id, 'contacts').some(({ id }) => id === contact);
}

const summed = (given: Loose, summary: Loose) =>
  ok(flagOf(given.only_count) ? { count: summary.count } : { response: { summary } });

/** How many leads a list has: that is what is known of its answer. */
const leadsCount: Behaviour = (call) => {
  const given = asGiven(call);
  const { pipeline_id } = call.params;
  const mine = seen<LeadRow>(call.user, 'leads');
  const stages = inStages(given.filter);
  const tags = asked(given.tag);
  const term = textOf(given.term)?.trim();
  const holds = term ? holdsTerm(call, term) : undefined;
  const leads = [...call.db.rows.leads.values()].filter(
    (lead) =>
      !lead.is_deleted &&
      (pipeline_id === undefined || lead.pipeline_id === Number(pipeline_id)) &&
      (mine?.(lead) ?? true) &&
      (stages?.(lead) ?? true) &&
      (!tags || lead.tags.some((id) => tags.has(id))) &&
      (holds?.(lead) ?? true),
  );
  return summed(given, { count: leads.length });
};

/** Contacts and companies stand in one list. */
const contactsCount: Behaviour = (call) => {
  const count = (type: 'contacts' | 'companies') => {
    const mine = seen<CardRow>(call.user, type);
    return [...call.db.rows[type].values()].filter(
      (row) => !row.is_deleted && (mine?.(row) ?? true),
    ).length;
  };
  const people = count('contacts');
  return summed(asGiven(call), { count: people + count('companies'), persons_count: people });
};

const widgetList: Behaviour = ({ db }) =>
  ok({
    widgets: Object.fromEntries(
      [...db.rows.widgets.values()].map(({ id, is_active, settings }) => [
        id,
        { code: id, active: is_active ? 'Y' : 'N', settings: JSON.stringify(settings) },
      ]),
    ),
  });

/** Widgets that save settings of their own send the form of the settings' window. */
const editWidget =
  (widgets: Widgets): AsyncBehaviour =>
  async (call) => {
    const given = asGiven(call);
    if (!call.user.is_admin) throw new Problem(403, 'Only an administrator may set widgets up');
    const code = textOf(given.code) ?? '';
    const row = call.db.rows.widgets.get(code);
    if (!row) throw new Problem(404, `There is no widget ${code}`);
    const wanted = textOf(given.widget_active) ?? (row.is_active ? 'Y' : 'N');
    const body = {
      active: wanted === 'Y' ? 'Y' : 'N',
      fields: isRecord(given.settings) ? given.settings : {},
    } as const;
    const result = await widgets.save(code, body, call.db.account.language);
    if ('empty' in result)
      throw new Problem(400, 'Required fields are empty', { fields: result.empty });
    if ('unknown' in result) throw new Problem(404, `There is no widget ${code}`);
    return ok({ response: { status: 'ok' } });
  };

/** How the sandbox plays what widgets ask of the CRM's own page. */
export function pageBehaviour(widgets: Widgets): ServiceBehaviour {
  const methods: Readonly<Record<PageMethod, Behaviour | AsyncBehaviour>> = {
    contactSearch,
    leadsCount,
    postLeadsCount: leadsCount,
    pipelineCount: leadsCount,
    postPipelineCount: leadsCount,
    contactsCount,
    postContactsCount: contactsCount,
    widgets: widgetList,
    postWidgets: widgetList,
    editWidget: editWidget(widgets),
  };
  return { service: pageService, methods };
}
