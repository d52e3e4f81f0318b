/** How many requests may reach the API in how many milliseconds. */
export interface BudgetRule {
  readonly requests: number;
  readonly milliseconds: number;
}

/** The limit of the API for one integration in one account. */
export const apiLimit: BudgetRule = { requests: 7, milliseconds: 1000 };

/** How late a request may arrive, in milliseconds: a slot is free so long after its time is over. */
export const greatestLateness = 400;

/**
 * The budget of accounts, shared by everybody who calls the API for them.
 *
 * A slot is free again one period after its answer was there, or one period and
 * {@link greatestLateness} after it was taken: so that the API never counts more than the rule allows
 * in any period, not only in those that we count.
 */
export interface Budget {
  /** A slot, or the milliseconds after which to ask again. */
  take(account: string): Promise<{ readonly slot: string } | { readonly wait: number }>;
  /** The answer to the request of this slot is there. */
  answered(account: string, slot: string): Promise<void>;
  /** The API asks everybody to wait so many milliseconds. */
  pause(account: string, milliseconds: number): Promise<void>;
}
