/** What a person sets in the block of the bot's designer, as texts: the CRM knows no other values. */
export const blockFields = [
  'purpose',
  'text',
  'duration',
  'days',
  'hours',
  'weekdays',
  'wait',
] as const;

export type BlockField = (typeof blockFields)[number];

/** The same, read. Minutes of a day count from midnight by the account's clock. */
export interface BlockSettings {
  /** What the meeting is for: the client reads it. */
  readonly purpose: string;
  /** Minutes; a multiple of 15. */
  readonly duration: number;
  /** How many days can be chosen from, beginning with today. */
  readonly days: number;
  readonly from: number;
  readonly to: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** Hours that the bot waits for the client. */
  readonly wait: number;
}

/** Times are kept free of one another in steps of so many minutes. */
export const grid = 15;

const usual: BlockSettings = {
  purpose: '',
  duration: 30,
  days: 7,
  from: 10 * 60,
  to: 18 * 60,
  weekdays: [1, 2, 3, 4, 5],
  wait: 24,
};

/** The purpose and the message to the client are short: a messenger shows them in one go. */
export const longest = { purpose: 80, text: 500 } as const;

/** A whole number between two others; undefined for anything else. */
function whole(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

/** Reads `10:00-18:00`. */
function hoursOf(text: string): readonly [from: number, to: number] | undefined {
  const form = /^(\d{1,2})(?::(\d{2}))?\s*[-–—]\s*(\d{1,2})(?::(\d{2}))?$/;
  const [whole, fromHour, fromMinute = '0', toHour, toMinute = '0'] = form.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  const isGood = Number(fromMinute) < 60 && Number(toMinute) < 60 && from < to && to <= 24 * 60;
  return isGood ? [from, to] : undefined;
}

/** Reads `1-5` or `1,3,5-6`. */
function weekdaysOf(text: string): readonly number[] | undefined {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [whole, first, last = first] = /^\s*([1-7])(?:\s*[-–—]\s*([1-7]))?\s*$/.exec(part) ?? [];
    if (whole === undefined || Number(first) > Number(last)) return undefined;
    for (let day = Number(first); day <= Number(last); day += 1) days.add(day);
  }
  return [...days].sort();
}

/** Values of the fields, and those among them that can not be used: the usual ones stand in. */
export interface ReadSettings {
  readonly settings: BlockSettings;
  readonly problems: readonly BlockField[];
}

/** Reads what a block was set to. */
export function readBlockSettings(given: Readonly<Record<string, unknown>>): ReadSettings {
  const problems: BlockField[] = [];
  const textOf = (field: BlockField): string => {
    const value = given[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  };
  const read = <T>(field: BlockField, parse: (text: string) => T | undefined, instead: T): T => {
    const value = parse(textOf(field));
    if (value === undefined) problems.push(field);
    return value ?? instead;
  };
  const within = (text: string, most: number) =>
    text !== '' && text.length <= most ? text : undefined;

  const purpose = read('purpose', (text) => within(text, longest.purpose), '');
  read('text', (text) => within(text, longest.text), '');
  const duration = read(
    'duration',
    (text) => (Number(text) % grid === 0 ? whole(text, grid, 8 * 60) : undefined),
    usual.duration,
  );
  const days = read('days', (text) => whole(text, 1, 30), usual.days);
  const [from, to] = read(
    'hours',
    (text) => {
      const hours = hoursOf(text);
      return hours && hours[1] - hours[0] >= duration ? hours : undefined;
    },
    [usual.from, Math.max(usual.to, usual.from + duration)],
  );
  const weekdays = read('weekdays', weekdaysOf, usual.weekdays);
  const wait = read('wait', (text) => whole(text, 1, 24 * 14), usual.wait);
  return { settings: { purpose, duration, days, from, to, weekdays, wait }, problems };
}
