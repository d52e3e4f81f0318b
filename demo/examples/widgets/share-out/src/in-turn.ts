/**
 * Gives things to people in turn, so that nobody has more than one above the others.
 *
 * @example
 * inTurn([1, 2, 3], [10, 20]); //=> [[1, 10], [2, 20], [3, 10]]
 */
export const inTurn = <Thing, Person>(
  things: readonly Thing[],
  people: readonly Person[],
): readonly (readonly [Thing, Person])[] =>
  things.flatMap((thing, index) => {
    const person = people[index % people.length];
    return person === undefined ? [] : [[thing, person] as const];
  });
