import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord, textOf } from '../json.ts';

/** An item of a write with the `request_id` by which its answer is known. */
export interface Numbered {
  /** Its place among the items. */
  readonly index: number;
  readonly request_id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Gives every item a `request_id`, its index as a string unless it has one. The API compares them
 * as strings, so a number is made one.
 */
export function numberItems(items: readonly unknown[], where: string): Numbered[] {
  const seen = new Set<string>();
  return items.map((item, index) => {
    const request_id = isRecord(item) ? (textOf(item.request_id) ?? String(index)) : '';
    if (!isRecord(item) || seen.has(request_id))
      throw new AmoUsageError(
        `${where} takes an array of objects with unlike request_ids; see item ${index}`,
      );
    seen.add(request_id);
    return { index, request_id, body: { ...item, request_id } };
  });
}

/**
 * The answer to each item: by `request_id`, else by `id`, else by place when the answer has as many
 * items. Undefined where there is none.
 */
export function matchAnswers(
  items: readonly Numbered[],
  answers: readonly unknown[],
): (Readonly<Record<string, unknown>> | undefined)[] {
  const records = answers.filter(isRecord);
  // Complex creation answers with all the request ids that it folded into one lead.
  const byRequestId = new Map(
    records.flatMap((answer) =>
      [answer.request_id]
        .flat()
        .map((id): [string | undefined, typeof answer] => [textOf(id), answer]),
    ),
  );
  const byId = new Map(records.map((answer) => [textOf(answer.id), answer]));
  const nameless = records.every(({ request_id }) => request_id === undefined);
  return items.map(({ request_id, body }, index) => {
    const id = textOf(body.id);
    return (
      byRequestId.get(request_id) ??
      (id === undefined ? undefined : byId.get(id)) ??
      (nameless && records.length === items.length ? records[index] : undefined)
    );
  });
}
