import { controlCss } from '../styles/control.css.ts';

export const selectCss = `${controlCss}.amo-select{position:relative;display:block}
.amo-select::after{content:"";position:absolute;top:50%;right:12px;width:6px;height:6px;margin-top:-5px;border:solid var(--amo-muted);border-width:0 2px 2px 0;rotate:45deg;pointer-events:none}
.amo-select>.amo.amo-control{appearance:none;padding-right:28px;text-overflow:ellipsis}
.amo-select>.amo.amo-control:enabled{cursor:pointer}`;
