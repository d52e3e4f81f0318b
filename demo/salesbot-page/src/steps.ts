import { type BlockField, readBlockSettings } from '../agreed/block-settings.ts';

/** What a block was set to, as texts. */
export type BlockValues = Readonly<Record<BlockField, string>>;

/** What stands in for words that were left empty, as a manifest can not have them in two languages. */
export const withWords = (values: BlockValues, purpose: string, text: string): BlockValues => ({
  ...values,
  purpose: values.purpose.trim() || purpose,
  text: values.text.trim() || text,
});

/** Fields that a person has to mend; what a marker like `{{lead.cf.1}}` stands for is not known yet. */
export const fieldsToMend = (values: BlockValues): readonly BlockField[] =>
  readBlockSettings(values).problems.filter((field) => !values[field].includes('{{'));

const request = (backend: string, data: Readonly<Record<string, unknown>>) =>
  ({ handler: 'widget_request', params: { url: `${backend}/hooks/bot`, data } }) as const;

const goTo = (step: number) => ({ handler: 'goto', params: { type: 'question', step } }) as const;

const say = (value: string) => ({ handler: 'show', params: { type: 'text', value } }) as const;

const leave = (exit: 'chosen' | 'no_time' | 'no_answer') =>
  ({ handler: 'exits', params: { value: exit } }) as const;

/** Goes on at a step where the backend answered with a status. */
const when = (status: string, then: ReturnType<typeof goTo> | ReturnType<typeof leave>) =>
  ({
    handler: 'conditions',
    params: {
      logic: 'and',
      conditions: [{ term1: '{{json.status}}', term2: status, operation: '=' }],
      result: [then],
    },
  }) as const;

/**
 * What the bot does: it asks for a link and shows it, then asks what the client chose and stands still
 * until it is known. A client who lost the link gets another one, and the bot asks again.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 */
export const stepsOf = (values: BlockValues, language: string, backend: string) => [
  { question: [request(backend, { ask: 'link', language, ...values }), goTo(1)] },
  { question: [when('ready', goTo(2)), leave('no_answer')] },
  {
    question: [
      say(`${values.text} {{json.link}}`),
      request(backend, { ask: 'choice', visit: '{{json.visit}}' }),
      goTo(3),
    ],
  },
  {
    question: [
      when('ready', goTo(2)),
      when('chosen', goTo(4)),
      when('unsuitable', leave('no_time')),
      leave('no_answer'),
    ],
  },
  { question: [say('{{json.text}}'), leave('chosen')] },
];
