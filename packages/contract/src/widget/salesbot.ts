/**
 * The steps of a bot, as `onSalesbotDesignerSave` hands them over.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 * @module
 */

/** A way out of a block, to which a person joins the next one. */
export interface SalesbotExit {
  readonly code: string;
  /** What the designer calls it: a text, no key. */
  readonly title: string;
}

/** A comparison: `{{lead.price}}`, `=`, `100`. */
export interface SalesbotCondition {
  readonly term1: string;
  readonly term2: string | number | readonly (string | number)[];
  readonly operation: '=' | '!=' | 'in' | 'not_in' | 'in_range';
}

/** What the handler `action` can do to the account. */
export type SalesbotAction =
  | 'unsorted'
  | 'change_status'
  | 'set_tag'
  | 'unset_tag'
  | 'set_custom_fields'
  | 'subscribe'
  | 'unsubscribe'
  | 'add_lead_contact'
  | 'set_budget'
  | 'add_linked_company'
  | 'add_note'
  | 'link'
  | 'change_responsible_user'
  | 'link_to_unsorted';

interface SalesbotJump {
  readonly type: 'question' | 'answer' | 'finish';
  readonly step: number;
}

type Loose = Readonly<Record<string, unknown>>;

/** Parameters by handler; those that the vendor describes by samples alone are open. */
interface SalesbotParams {
  readonly show: {
    readonly type: 'text' | 'buttons' | 'buttons_url';
    readonly value: string;
    readonly buttons?: readonly string[];
    readonly quick_replies?: readonly string[];
    readonly accept_unsorted?: boolean | string;
  };
  readonly buttons: readonly (({ readonly value: string } | { readonly regex: string }) & {
    readonly params: readonly SalesbotStepHandler[];
  })[];
  readonly goto: SalesbotJump;
  readonly wait_answer: SalesbotJump;
  readonly condition: SalesbotCondition & { readonly result: readonly SalesbotStepHandler[] };
  readonly conditions: {
    readonly logic: 'and' | 'or';
    readonly conditions: readonly SalesbotCondition[];
    readonly result: readonly SalesbotStepHandler[];
  };
  readonly validations: {
    readonly logic: 'and' | 'or';
    readonly conditions: readonly {
      readonly client_value: string;
      readonly type: 'simple' | 'regex' | 'email' | 'phone' | 'range_numbers';
      readonly condition_value?: unknown;
      readonly operation?: string;
    }[];
    readonly result: readonly SalesbotStepHandler[];
  };
  readonly preset: {
    readonly name: 'contacts.validate_base_info' | 'contacts.get_base_info';
    readonly params?: Loose;
  };
  readonly find: Loose;
  readonly filter: Loose;
  readonly meta: Loose;
  readonly send_internal: Loose;
  readonly send_external_message: Loose;
  readonly stop: { readonly action?: 'talk-close' | 'salesbot-start'; readonly bot?: number };
  readonly action: { readonly name: SalesbotAction; readonly params?: Loose };
  readonly widget_request: { readonly url: string; readonly data?: Loose };
  readonly exits: { readonly value: string };
}

/** One thing that a bot does: `{ handler: 'show', params: { type: 'text', value: 'Hello' } }`. */
export type SalesbotStepHandler = {
  readonly [Name in keyof SalesbotParams]: Name extends 'stop'
    ? { readonly handler: Name; readonly params?: SalesbotParams[Name] }
    : { readonly handler: Name; readonly params: SalesbotParams[Name] };
}[keyof SalesbotParams];

/** A step: what the bot says, what it does with the answer, and how it ends. */
export interface SalesbotStep {
  readonly question?: readonly SalesbotStepHandler[];
  readonly answer?: readonly SalesbotStepHandler[];
  readonly finish?: readonly SalesbotStepHandler[];
  readonly require?: readonly string[];
}

/**
 * The steps of a block, counted from 0. The second form has what is done after an error as well.
 * The CRM takes 64 KB of it as JSON at most.
 */
export type SalesbotProgram =
  | readonly SalesbotStep[]
  | (Readonly<Record<number, SalesbotStep>> & {
      readonly error?: readonly SalesbotStepHandler[];
    });
