/** A task of the API, to be created. */
export interface FollowUp {
  readonly entity_id: number;
  readonly entity_type: 'leads';
  readonly text: string;
  /** Unix seconds. */
  readonly complete_till: number;
}

/**
 * A task on each lead for ten in the morning of the next day, by the clock of the person.
 *
 * @example
 * followUps([1], 'Call', new Date(2026, 0, 31, 18)); // for 1 February, 10:00
 */
export function followUps(leadIds: readonly number[], text: string, now: Date): FollowUp[] {
  const due = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 10);
  const complete_till = Math.floor(due.getTime() / 1000);
  return leadIds.map((entity_id) => ({ entity_id, entity_type: 'leads', text, complete_till }));
}
