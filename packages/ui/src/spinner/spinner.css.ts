import { hiddenCss } from '../styles/hidden.css.ts';
export const spinnerCss = `${hiddenCss}.amo-spinner{display:inline-flex;align-items:center;gap:8px;color:var(--amo-muted)}
.amo-spinner::before{content:"";flex:none;width:var(--amo-spinner-size,1.25em);height:var(--amo-spinner-size,1.25em);box-sizing:border-box;border:2px solid;border-right-color:transparent;border-radius:50%;animation:amo-spin .8s linear infinite}
@keyframes amo-spin{to{rotate:1turn}}`;
