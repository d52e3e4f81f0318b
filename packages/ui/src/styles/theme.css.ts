import type { ColorScheme } from './color-scheme.ts';

/**
 * Our own tokens, in their default values. `:where()` gives way to any rule that sets them anew,
 * and custom properties are all that it sets: nothing else of the page changes.
 *
 * `--amo-color-scheme` decides which half of each `light-dark()` is seen; set it on an element to
 * show what is in it in the other colours.
 */
const tokens = `:where(:root,:host){--amo-font:14px/1.45 "PT Sans",Arial,sans-serif;
--amo-radius:4px;
--amo-text:light-dark(#1c2733,#e6ebf0);
--amo-muted:light-dark(#5a6775,#a3afbd);
--amo-surface:light-dark(#fff,#17232f);
--amo-hover:light-dark(#f0f3f6,#243341);
--amo-line:light-dark(#d8dee5,#33424f);
--amo-outline:light-dark(#7d8895,#6f8093);
--amo-accent:light-dark(#1862cf,#76b0ff);
--amo-accent-fill:light-dark(#1862cf,#2a68cc);
--amo-danger:light-dark(#bd2a2a,#ff918a);
--amo-danger-fill:light-dark(#bd2a2a,#bd3636);
--amo-success:light-dark(#1a7341,#62cf91);
--amo-success-fill:light-dark(#1a7341,#1d7a45);
--amo-warning:light-dark(#855600,#f0bb57)}
:where(.amo,.amo *){box-sizing:border-box}
.amo{height:auto;margin:0;border-radius:0;font:var(--amo-font);color:var(--amo-text);color-scheme:var(--amo-color-scheme);letter-spacing:normal;text-transform:none;scrollbar-color:var(--amo-outline) transparent;-webkit-tap-highlight-color:transparent}
.amo:focus-visible{outline:2px solid var(--amo-accent);outline-offset:1px}
@media (prefers-reduced-motion:reduce){.amo,.amo::before{animation-duration:2s!important;transition:none!important}}
`;

/** The style sheet that every root with components has, for one colour scheme. */
export const themeCss = (scheme: ColorScheme): string =>
  `${tokens}:where(:root,:host){--amo-color-scheme:${scheme}}`;
