import type { SelectedRow } from '@amokit/widget';

/** What the ticked people can be reached by, each once. */
export interface Addresses {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

const once = (values: readonly string[]) => [
  ...new Set(values.map((value) => value.trim()).filter(Boolean)),
];

/**
 * The addresses of ticked rows; two people of one firm often share them.
 *
 * @example
 * addressesOf(selected).emails.join(', '); //=> 'ann@example.com, sales@example.com'
 */
export const addressesOf = (
  selected: readonly Pick<SelectedRow, 'emails' | 'phones'>[],
): Addresses => ({
  emails: once(selected.flatMap(({ emails }) => emails.map((email) => email.toLowerCase()))),
  phones: once(selected.flatMap(({ phones }) => phones)),
});
