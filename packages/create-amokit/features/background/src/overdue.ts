/** How many tasks should have been done by now. `complete_till` is in seconds. */
export const overdue = (list: readonly { readonly complete_till: number }[], now: number): number =>
  list.filter(({ complete_till }) => complete_till * 1000 < now).length;
