/**
 * What every root starts from.
 *
 * `!important` inside a root beats the page's own `!important`, so the page can not restyle the
 * host element; `all` leaves out the direction of writing, hence its own line. Custom properties
 * pass. `color-scheme` is set on the container from the page's theme, and `light-dark()` in anybody's styles follows it.
 */
export const baseCss = `:host{all:initial!important;direction:ltr!important;unicode-bidi:isolate!important;display:block!important}
.amo-root{display:block;font:var(--amo-font,14px/1.45 "PT Sans",Arial,sans-serif);color:var(--amo-text,light-dark(#1c2733,#e6ebf0));overflow-wrap:anywhere}
.amo-failure{display:grid;gap:8px;justify-items:start;padding:12px}
.amo-loading{padding:12px;color:var(--amo-muted,light-dark(#5a6775,#a3afbd))}`;
