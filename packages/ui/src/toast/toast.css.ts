import { surfaceCss } from '../overlay/surface.css.ts';

export const toastCss = `${surfaceCss}.amo-toaster-place{display:contents}
.amo.amo-toaster{position:fixed;inset:auto 16px 16px auto;width:min(360px,100vw - 32px);max-height:calc(100vh - 32px);margin:0;padding:0;border:0;background:none;overflow:auto}
.amo-toaster li{margin:0;list-style:none}
.amo-toaster>ul{display:grid;gap:8px;margin:0;padding:0;list-style:none}
.amo.amo-surface.amo-toast{display:flex;align-items:flex-start;gap:10px;padding:10px 12px;border-left:3px solid var(--amo-accent);overflow-wrap:anywhere}
.amo.amo-surface.amo-toast[data-variant=success]{border-left-color:var(--amo-success)}
.amo.amo-surface.amo-toast[data-variant=danger]{border-left-color:var(--amo-danger)}
.amo-toast>span{flex:1;min-width:0}
.amo.amo-toast-button{flex:none;min-width:24px;height:24px;padding:0 6px;border:0;border-radius:var(--amo-radius);background:none;color:var(--amo-accent);font-weight:600;cursor:pointer}
.amo.amo-toast-button:hover{background:var(--amo-hover)}`;
