/** What the vendor leaves open, and authors could meet either way. */
export interface Switches {
  /**
   * Whether `GET /ajax/v2/integrations/{uuid}/disposable_token` answers: no page documents it, yet
   * widgets use it, and the sandbox's own page for `$authorizedAjax`. @default true
   */
  disposableTokenRoute: boolean;
  /** The algorithm of a bot's token: the PHP client knows HS512 alone. @default 'HS512' */
  botTokenAlgorithm: 'HS256' | 'HS512';
  /**
   * How a bot's token names the kind of entity: 2 and 12 as the PHP client reads them, or `lead`,
   * `contact`, `customer` as the documentation has them. @default 'numbers'
   */
  botEntityTypes: 'numbers' | 'words';
  /**
   * Whether the API takes a page's session only with `X-Requested-With: XMLHttpRequest`, which jQuery
   * adds and `fetch` does not: no page says so, `/ajax/*` was seen to want it. @default true
   */
  sessionNeedsRequestedWith: boolean;
}

export const usualSwitches = (): Switches => ({
  disposableTokenRoute: true,
  botTokenAlgorithm: 'HS512',
  botEntityTypes: 'numbers',
  sessionNeedsRequestedWith: true,
});
