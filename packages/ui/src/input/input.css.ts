import { controlCss } from '../styles/control.css.ts';

export const inputCss = `${controlCss}.amo-input-box{display:flex;align-items:center;gap:6px;width:100%;padding:0 10px;border:1px solid var(--amo-outline);border-radius:var(--amo-radius);background:var(--amo-surface)}
.amo-input-box>:not(input){flex:none;color:var(--amo-muted)}
.amo-input-box>.amo.amo-control.amo-control{flex:1;min-height:32px;padding:5px 0;border:0;outline:0;background:none}
.amo-input-box:focus-within{border-color:var(--amo-accent);outline:1px solid var(--amo-accent)}
.amo-input-box:has([aria-invalid=true]){border-color:var(--amo-danger);outline-color:var(--amo-danger)}`;
