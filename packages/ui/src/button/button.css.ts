import { plainButtonCss } from './plain-button.css.ts';

export const buttonCss = `${plainButtonCss}.amo.amo-button[data-variant=primary],.amo.amo-button[data-variant=danger],.amo.amo-button[data-success]{border-color:transparent;background:var(--amo-fill);color:#fff}
.amo-button[data-variant=primary]{--amo-fill:var(--amo-accent-fill)}
.amo-button[data-variant=danger]{--amo-fill:var(--amo-danger-fill)}
.amo.amo-button[data-success]{--amo-fill:var(--amo-success-fill)}
.amo.amo-button[data-variant]:hover{background:color-mix(in srgb,var(--amo-fill) 88%,#000)}
.amo.amo-button[data-size=large]{min-height:44px;padding:10px 18px}
.amo.amo-button[data-wide]{display:flex;width:100%}
.amo.amo-button[data-invalid]{border-color:var(--amo-danger);outline:1px solid var(--amo-danger)}
@media (prefers-reduced-motion:no-preference){.amo-button[data-invalid]{animation:amo-shake .3s}}
.amo.amo-button[aria-disabled=true]{cursor:default}
.amo-button[aria-busy=true]::before{content:"";flex:none;width:1em;height:1em;box-sizing:border-box;border:2px solid;border-right-color:transparent;border-radius:50%;animation:amo-turn .8s linear infinite}
.amo-button[data-success]::before{content:"";flex:none;width:.36em;height:.75em;margin:0 .2em .15em;border:solid;border-width:0 2px 2px 0;rotate:45deg}
@keyframes amo-turn{to{rotate:1turn}}
@keyframes amo-shake{25%{translate:-4px}75%{translate:4px}}`;
