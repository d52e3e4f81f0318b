import { emailIn, phoneIn } from './contacts-data.ts';
import { fill, term } from './markers.ts';
import { matchOf } from './regex.ts';
import type { Scene } from './scene.ts';

type Params = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listed = (text: string): readonly string[] => text.split(',').map((one) => one.trim());

/** The whole numbers in a text, of which one lies in a range. */
function numberWithin(text: string, range: unknown): string | undefined {
  if (!isRecord(range)) return undefined;
  const from = range.from === undefined ? Number.NEGATIVE_INFINITY : Number(range.from);
  const to = range.to === undefined ? Number.POSITIVE_INFINITY : Number(range.to);
  const numbers = text.match(/-?\d+/g) ?? [];
  return numbers.find((one) => Number(one) >= from && Number(one) <= to);
}

/** Whether `condition` is true. */
export function compares(scene: Scene, { term1, term2, operation }: Params): boolean {
  const left = term(scene, term1);
  if (operation === 'in_range') return numberWithin(left, term2) !== undefined;
  const right = term(scene, term2);
  const has = () => listed(right).some((one) => listed(left).includes(one));
  switch (operation) {
    case '!=':
      return left !== right && !listed(left).includes(right);
    case 'in':
      return has();
    case 'not_in':
      return !has();
    default:
      // Tags are a list, of which one may be asked for.
      return left === right || (term1 === 'lead.tags' && listed(left).includes(right));
  }
}

/** What a validation has found in the client's words; `undefined` when it does not hold. */
function validate(scene: Scene, condition: Params): string | undefined {
  const given = fill(scene, condition.client_value);
  const wanted = condition.condition_value;
  const isNot = String(condition.operation).startsWith('not_');
  const result = (found: string | undefined): string | undefined => {
    const holds = found !== undefined && found !== '';
    if (isNot) return holds ? undefined : given;
    return holds ? found : undefined;
  };
  switch (condition.type) {
    case 'email':
      return result(emailIn(given));
    case 'phone':
      return result(phoneIn(given));
    case 'regex':
      return result(matchOf(String(wanted), given)?.[0]);
    case 'range_numbers':
      return result(numberWithin(given, wanted));
    default: {
      const text = fill(scene, wanted);
      if (condition.operation === 'length')
        return [...given].length === Number(text) ? given : undefined;
      if (condition.operation === 'not_equal') return given === text ? undefined : given;
      return given === text ? given : undefined;
    }
  }
}

const many = (params: Params): readonly Params[] =>
  Array.isArray(params.conditions) ? params.conditions.filter(isRecord) : [];

const decide = (params: Params, results: readonly boolean[]): boolean =>
  params.logic === 'or' ? results.some(Boolean) : results.every(Boolean);

/** Whether `conditions` are true, all or one of them. */
export const comparesMany = (scene: Scene, params: Params): boolean =>
  decide(
    params,
    many(params).map((one) => compares(scene, one)),
  );

/** Whether `validations` hold, and what the last of them has found. */
export function validatesMany(
  scene: Scene,
  params: Params,
): { readonly holds: boolean; readonly found: string } {
  const results = many(params).map((one) => validate(scene, one));
  const found = results.filter((result) => result !== undefined).at(-1) ?? '';
  return {
    holds: decide(
      params,
      results.map((result) => result !== undefined),
    ),
    found,
  };
}
