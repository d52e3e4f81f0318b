/** Underscore 1.9.1 of the CRM's page: its functions, without chains. */
declare module 'underscore' {
  function _<T>(value: T): Record<string, (...values: readonly unknown[]) => unknown>;

  namespace _ {
    type List<T> = readonly T[] | ArrayLike<T>;
    type Record<T> = { readonly [key: string]: T };
    /** A function, the name of a property, or values that have to be equal. */
    type Pick<T, R = unknown> = ((value: T, index: number) => R) | string;
    type Test<T> = ((value: T, key: number) => unknown) | string | Readonly<Partial<T>>;

    function each<T>(list: List<T>, visit: (value: T, index: number) => unknown): List<T>;
    function each<T>(record: Record<T>, visit: (value: T, key: string) => unknown): Record<T>;
    function map<T, R>(list: List<T>, make: (value: T, index: number) => R): R[];
    function map<T, R>(record: Record<T>, make: (value: T, key: string) => R): R[];
    function reduce<T, R>(list: List<T>, add: (sum: R, value: T, index: number) => R, first: R): R;
    function reduce<T, R>(
      record: Record<T>,
      add: (sum: R, value: T, key: string) => R,
      first: R,
    ): R;
    function find<T>(list: List<T> | Record<T>, test: Test<T>): T | undefined;
    function filter<T>(list: List<T> | Record<T>, test: Test<T>): T[];
    function reject<T>(list: List<T> | Record<T>, test: Test<T>): T[];
    function where<T>(list: List<T>, values: Readonly<Partial<T>>): T[];
    function findWhere<T>(list: List<T>, values: Readonly<Partial<T>>): T | undefined;
    function every<T>(list: List<T> | Record<T>, test?: Test<T>): boolean;
    function some<T>(list: List<T> | Record<T>, test?: Test<T>): boolean;
    function contains<T>(list: List<T> | Record<T>, value: T): boolean;
    function pluck<T, K extends keyof T>(list: List<T>, key: K): T[K][];
    function max<T>(list: List<T>, by?: Pick<T>): T;
    function min<T>(list: List<T>, by?: Pick<T>): T;
    function sortBy<T>(list: List<T>, by: Pick<T>): T[];
    function groupBy<T>(list: List<T>, by: Pick<T>): { [key: string]: T[] };
    function indexBy<T>(list: List<T>, by: Pick<T>): { [key: string]: T };
    function countBy<T>(list: List<T>, by: Pick<T>): { [key: string]: number };
    function shuffle<T>(list: List<T>): T[];
    function sample<T>(list: List<T>): T | undefined;
    function toArray<T>(list: List<T> | Record<T>): T[];
    function size(value: unknown): number;
    function partition<T>(list: List<T>, test: Test<T>): [T[], T[]];

    function first<T>(list: List<T>): T | undefined;
    function first<T>(list: List<T>, count: number): T[];
    function last<T>(list: List<T>): T | undefined;
    function initial<T>(list: List<T>, count?: number): T[];
    function rest<T>(list: List<T>, index?: number): T[];
    function compact<T>(list: List<T | null | undefined | false | 0 | ''>): T[];
    function flatten(list: List<unknown>, shallow?: boolean): unknown[];
    function without<T>(list: List<T>, ...values: readonly T[]): T[];
    function union<T>(...lists: readonly List<T>[]): T[];
    function intersection<T>(...lists: readonly List<T>[]): T[];
    function difference<T>(list: List<T>, ...others: readonly List<T>[]): T[];
    function uniq<T>(list: List<T>, isSorted?: boolean, by?: Pick<T>): T[];
    function object<T>(keys: List<string>, values: List<T>): { [key: string]: T };
    function chunk<T>(list: List<T>, length: number): T[][];
    function indexOf<T>(list: List<T>, value: T): number;
    function findIndex<T>(list: List<T>, test: Test<T>): number;
    function range(start: number, stop?: number, step?: number): number[];

    function keys(value: object): string[];
    function values<T>(record: Record<T>): T[];
    function pairs<T>(record: Record<T>): [string, T][];
    function invert(record: Record<string>): { [key: string]: string };
    function extend<A extends object, B extends object>(target: A, source: B): A & B;
    function defaults<A extends object, B extends object>(target: A, source: B): B & A;
    function pick<T extends object, K extends keyof T>(
      value: T,
      ...keys: readonly K[]
    ): globalThis.Pick<T, K>;
    function omit<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K>;
    function clone<T>(value: T): T;
    function has(value: unknown, key: string): boolean;
    function isEqual(a: unknown, b: unknown): boolean;
    function isMatch(value: object, values: object): boolean;
    function isEmpty(value: unknown): boolean;
    function isArray(value: unknown): value is unknown[];
    function isObject(value: unknown): value is object;
    function isFunction(value: unknown): value is (...values: readonly unknown[]) => unknown;
    function isString(value: unknown): value is string;
    function isNumber(value: unknown): value is number;
    function isBoolean(value: unknown): value is boolean;
    function isDate(value: unknown): value is Date;
    function isNull(value: unknown): value is null;
    function isUndefined(value: unknown): value is undefined;

    type Function<A extends readonly unknown[], R> = (...values: A) => R;
    function debounce<A extends readonly unknown[], R>(
      run: Function<A, R>,
      wait: number,
      immediate?: boolean,
    ): Function<A, R> & { cancel(): void };
    function throttle<A extends readonly unknown[], R>(
      run: Function<A, R>,
      wait: number,
      options?: { leading?: boolean; trailing?: boolean },
    ): Function<A, R> & { cancel(): void };
    function once<A extends readonly unknown[], R>(run: Function<A, R>): Function<A, R>;
    function memoize<A extends readonly unknown[], R>(run: Function<A, R>): Function<A, R>;
    function delay(run: () => void, wait: number): number;
    function defer(run: () => void): number;

    function identity<T>(value: T): T;
    function noop(): undefined;
    function times<T>(count: number, make: (index: number) => T): T[];
    function random(min: number, max?: number): number;
    function uniqueId(prefix?: string): string;
    function template(text: string, settings?: object): (values?: object) => string;
    function now(): number;
  }

  // Under these names there are globals too.
  namespace _ {
    function escapeText(text: string): string;
    function unescapeText(text: string): string;

    export { escapeText as escape, unescapeText as unescape };
  }

  export = _;
}
