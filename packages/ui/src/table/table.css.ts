import { checkBoxCss } from '../checkbox/checkbox.css.ts';

export const tableCss = `${checkBoxCss}.amo-table-box{overflow-x:auto;max-width:100%}
.amo.amo-table{width:100%;border:0;background:none;border-collapse:collapse}
.amo-table>caption{padding:0 0 8px;color:var(--amo-muted);font-size:13px;text-align:start}
.amo-table :is(th,td){height:auto;padding:8px;border:0;border-bottom:1px solid var(--amo-line);background:none;text-align:start;vertical-align:top;overflow-wrap:break-word}
.amo-table th{font-weight:600;white-space:nowrap}
.amo-table [data-align=end]{text-align:end;font-variant-numeric:tabular-nums}
.amo-table tbody tr:hover{background:var(--amo-hover)}
.amo-table tr[data-selected]{background:color-mix(in srgb,var(--amo-accent) 12%,transparent)}
.amo-table .amo-table-tick{width:32px;padding-right:0}
.amo.amo-table-sort{display:inline-flex;align-items:center;gap:6px;width:auto;padding:0;border:0;background:none;box-shadow:none;font-weight:600;cursor:pointer}
.amo-table-sort::after{content:"↓"/"";opacity:0}
.amo-table-sort:is(:hover,:focus-visible,[aria-sort]>*)::after{opacity:1}
[aria-sort=ascending]>.amo-table-sort::after{content:"↑"/""}
.amo-table .amo-table-note{padding:20px 8px;color:var(--amo-muted);text-align:center}`;
