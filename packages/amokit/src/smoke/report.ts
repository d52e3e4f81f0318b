/**
 * What `amokit smoke` answers with.
 *
 * @module
 */

/** The life of a widget in an area, in the order in which it goes. */
export const lifeSteps = [
  'load',
  'construct',
  'render',
  'init',
  'bind_actions',
  'destroy',
] as const;

/** What a widget is for in an area: what a person would see of it. */
export const effectSteps = [
  'panel',
  'settings',
  'save',
  'dpSettings',
  'advancedSettings',
  'salesbotSettings',
  'salesbotSave',
  'selected',
  'menuPage',
  'cardTab',
  'catalogElement',
  'source',
] as const;

export const steps = [...lifeSteps, ...effectSteps] as const;

export type Step = (typeof steps)[number];

/** `absent`: the widget has nothing of the kind here, or it was never its turn. */
export type Outcome = 'passed' | 'failed' | 'absent';

export type Steps = Readonly<Record<Step, Outcome>>;

/** An error that a person would meet: thrown, rejected, or a step that did not do what it is for. */
export interface SmokeError {
  /** Whose fault it is: the CRM's, as the sandbox plays it, or the widget's own. */
  readonly source: 'platform' | 'widget';
  /** Where it happened and what: `init: APP.x is not a function`. */
  readonly message: string;
  /** Why it is theirs, where that can be told. */
  readonly reason?: string;
  /** The frames in the widget's files: `at f (script.js:10:5)`. */
  readonly stack: string;
}

/**
 * A request of scripts: to the API, to another server, to a file of the widget that is not there.
 * The page asks the API too, for lists, and can not be told apart from its widgets there.
 */
export interface SmokeRequest {
  readonly method: string;
  /** Without the query, which may hold a key. */
  readonly url: string;
  /** `crm` went to the sandbox, `fixture` was answered from the file, `refused` went nowhere. */
  readonly answer: 'crm' | 'fixture' | 'refused';
  /** 0 where nothing answered. */
  readonly status: number;
}

export interface AreaReport {
  /**
   * The location of the manifest, without its suffix; `init_once` for a page on which only widgets of
   * this kind live. An area with several pages has several reports.
   */
  readonly area: string;
  /** The page in the CRM: `/leads/detail/4900001`. */
  readonly page: string;
  readonly passed: boolean;
  readonly steps: Steps;
  readonly errors: readonly SmokeError[];
  readonly requests: readonly SmokeRequest[];
  /** What is worth knowing and no error: a `render` that answered false, what was clicked. */
  readonly notes: readonly string[];
  /** The path of its screenshot, where some were asked for. */
  readonly shot?: string;
  readonly milliseconds: number;
}

export interface WidgetReport {
  /** The path that was given. */
  readonly widget: string;
  readonly code: string;
  readonly passed: boolean;
  readonly areas: readonly AreaReport[];
  /** Locations of the manifest that were not visited, and why. */
  readonly skipped: readonly { readonly location: string; readonly reason: string }[];
  /** What is wrong with the widget as a whole: it can not be installed. */
  readonly errors: readonly SmokeError[];
  /** What the sandbox took in spite of the rules, as accounts have such widgets from years ago. */
  readonly warnings: readonly string[];
}

export interface SmokeReport {
  readonly passed: boolean;
  readonly widgets: readonly WidgetReport[];
}

/** A record that has every step. */
export const allSteps = (known: Partial<Record<Step, Outcome>>): Steps => ({
  load: 'absent',
  construct: 'absent',
  render: 'absent',
  init: 'absent',
  bind_actions: 'absent',
  destroy: 'absent',
  panel: 'absent',
  settings: 'absent',
  save: 'absent',
  dpSettings: 'absent',
  advancedSettings: 'absent',
  salesbotSettings: 'absent',
  salesbotSave: 'absent',
  selected: 'absent',
  menuPage: 'absent',
  cardTab: 'absent',
  catalogElement: 'absent',
  source: 'absent',
  ...known,
});
