/** Moment 2.24.0 of the CRM's page. With the types of the npm package instead, leave this file out. */
declare module 'moment' {
  function moment(value?: moment.Input, format?: string | readonly string[]): moment.Moment;
  function moment(
    value: moment.Input,
    format: string | readonly string[],
    language: string | boolean,
    strict?: boolean,
  ): moment.Moment;

  namespace moment {
    type Input = Moment | Date | string | number | readonly number[] | null;
    type Unit =
      | 'year'
      | 'years'
      | 'quarter'
      | 'quarters'
      | 'month'
      | 'months'
      | 'week'
      | 'weeks'
      | 'isoWeek'
      | 'day'
      | 'days'
      | 'date'
      | 'hour'
      | 'hours'
      | 'minute'
      | 'minutes'
      | 'second'
      | 'seconds'
      | 'millisecond'
      | 'milliseconds';

    interface Moment {
      format(format?: string): string;
      fromNow(withoutSuffix?: boolean): string;
      from(other: Input, withoutSuffix?: boolean): string;
      to(other: Input, withoutSuffix?: boolean): string;
      calendar(reference?: Input, formats?: object): string;
      diff(other: Input, unit?: Unit, precise?: boolean): number;
      valueOf(): number;
      unix(): number;
      toDate(): Date;
      toISOString(keepOffset?: boolean): string;
      toJSON(): string;
      isValid(): boolean;
      clone(): Moment;
      add(amount: number | Duration | Readonly<Partial<Record<Unit, number>>>, unit?: Unit): this;
      subtract(
        amount: number | Duration | Readonly<Partial<Record<Unit, number>>>,
        unit?: Unit,
      ): this;
      startOf(unit: Unit): this;
      endOf(unit: Unit): this;
      utc(keepLocalTime?: boolean): this;
      local(): this;
      utcOffset(): number;
      utcOffset(offset: number | string, keepLocalTime?: boolean): this;
      locale(): string;
      locale(language: string | false): this;
      get(unit: Unit): number;
      set(unit: Unit, value: number): this;
      year(): number;
      year(value: number): this;
      month(): number;
      month(value: number | string): this;
      date(): number;
      date(value: number): this;
      day(): number;
      day(value: number): this;
      isoWeekday(): number;
      isoWeekday(value: number): this;
      week(): number;
      hour(): number;
      hour(value: number): this;
      hours(): number;
      minute(): number;
      minute(value: number): this;
      minutes(): number;
      second(): number;
      second(value: number): this;
      seconds(): number;
      daysInMonth(): number;
      isBefore(other?: Input, unit?: Unit): boolean;
      isAfter(other?: Input, unit?: Unit): boolean;
      isSame(other?: Input, unit?: Unit): boolean;
      isSameOrBefore(other?: Input, unit?: Unit): boolean;
      isSameOrAfter(other?: Input, unit?: Unit): boolean;
      isBetween(from: Input, to: Input, unit?: Unit): boolean;
    }

    interface Duration {
      humanize(withSuffix?: boolean): string;
      as(unit: Unit): number;
      get(unit: Unit): number;
      asDays(): number;
      asHours(): number;
      asMinutes(): number;
      asSeconds(): number;
      asMilliseconds(): number;
      days(): number;
      hours(): number;
      minutes(): number;
      seconds(): number;
      toISOString(): string;
    }

    const version: string;
    function utc(value?: Input, format?: string | readonly string[]): Moment;
    function unix(seconds: number): Moment;
    function duration(
      amount: number | string | Readonly<Partial<Record<Unit, number>>>,
      unit?: Unit,
    ): Duration;
    function isMoment(value: unknown): value is Moment;
    function isDuration(value: unknown): value is Duration;
    function locale(language?: string | readonly string[]): string;
    function locales(): string[];
    function months(format?: string): string[];
    function weekdays(localeSorted?: boolean): string[];
    function max(...values: readonly Moment[]): Moment;
    function min(...values: readonly Moment[]): Moment;
  }

  export = moment;
}
