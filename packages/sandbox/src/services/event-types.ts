import { eventTypeKeys, eventTypes as service } from '@amokit/contract';
import { nothing, ok } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { envelope } from '../api/envelope.ts';
import { invalidField } from '../api/problem.ts';
import { eventTypeName } from './lib/event-type-names.ts';

const languages = ['en', 'es', 'ru', 'pt'];

/** The language that was asked for, or that of the user. */
function languageOf(call: Call): string {
  const asked = call.query.filters.get('language_code');
  const language = asked?.kind === 'string' ? asked.value : call.user.lang;
  if (!languages.includes(language))
    throw invalidField('NotSupportedChoice', 'language_code', 'Use en, es, ru or pt.');
  return language;
}

/** The numbers of two types are known, and that they are in order; the others are a guess. */
const numbers: Readonly<Record<string, number>> = { lead_added: 1, lead_deleted: 7 };
const firstFree = 100;

const view = (key: (typeof eventTypeKeys)[number], at: number, language: string) => ({
  key,
  type: numbers[key] ?? firstFree + at,
  lang: eventTypeName(key, language),
});

const all = (call: Call) => {
  const language = languageOf(call);
  return eventTypeKeys.map((key, at) => view(key, at, language));
};

/** How the sandbox plays the types of events. */
export const eventTypes: ServiceBehaviour = {
  service,
  methods: {
    list(call) {
      const list = { key: 'events_types', items: all(call), more: false };
      return ok(envelope(call, call.endpoint.envelope ?? 'total', list));
    },
    get(call) {
      const found = all(call).find(({ key, type }) =>
        [key, String(type)].includes(call.params.id ?? ''),
      );
      return found ? ok(found) : nothing;
    },
  },
};
