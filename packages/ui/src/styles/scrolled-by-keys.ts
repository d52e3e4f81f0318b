/**
 * For what scrolls and holds nothing that takes the focus: without it the keyboard does not get
 * there in every browser.
 *
 * @see https://www.w3.org/WAI/standards-guidelines/act/rules/0ssw9k/
 */
export const scrolledByKeys = { tabIndex: 0 } as const;
