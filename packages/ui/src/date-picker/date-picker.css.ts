import { inputCss } from '../input/input.css.ts';
import { surfaceCss } from '../overlay/surface.css.ts';

export const datePickerCss = `${inputCss}${surfaceCss}.amo-date{display:flex;flex-wrap:wrap;align-items:center;gap:6px}
.amo-date>.amo-input-box{flex:1 1 120px;width:auto;gap:0;padding-right:2px}
.amo-date>.amo.amo-control[type=time]{flex:0 0 auto;width:auto}
.amo-date-ends{display:grid;grid-template-columns:auto minmax(0,1fr);flex:1;align-items:baseline;gap:6px 10px;min-width:0}
.amo-date-ends>span{color:var(--amo-muted)}
.amo-date-ends>.amo-date>.amo.amo-control{flex:1 1 100px;width:auto}
.amo.amo-date-open{flex:none;display:grid;place-items:center;width:28px;height:28px;min-width:0;padding:0;border:0;border-radius:var(--amo-radius);background:none;color:var(--amo-muted);cursor:pointer}
.amo-date-open>svg{width:16px;height:16px}
.amo.amo-date-open:hover{background:var(--amo-hover);color:var(--amo-text)}
.amo.amo-calendar{padding:8px}
.amo-calendar-head{display:flex;align-items:center}
.amo-calendar-head>div{flex:1;font-weight:600;text-align:center}
.amo-calendar-head>div::first-letter{text-transform:uppercase}
.amo-calendar table{border-collapse:collapse;margin-top:4px}
.amo-calendar :is(th,td){padding:1px;border:0;background:none;font-weight:400;text-align:center}
.amo-calendar th{color:var(--amo-muted);font-size:12px}
.amo.amo-day{display:block;width:30px;height:30px;min-width:0;padding:0;border:1px solid transparent;border-radius:var(--amo-radius);background:none;text-align:center;cursor:pointer}
.amo.amo-day:hover{background:var(--amo-hover)}
.amo.amo-day[data-outside]{color:var(--amo-muted)}
.amo.amo-day[aria-current]{border-color:var(--amo-accent)}
.amo.amo-day[data-between]{background:color-mix(in srgb,var(--amo-accent) 18%,transparent)}
.amo.amo-day[aria-pressed=true]{background:var(--amo-accent-fill);color:#fff}
.amo.amo-day:disabled{opacity:.35;cursor:not-allowed}`;
