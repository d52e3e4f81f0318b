import { surfaceCss } from '../overlay/surface.css.ts';

export const modalCss = `${surfaceCss}.amo.amo-surface.amo-modal{position:fixed;inset:0;width:var(--amo-modal-width,480px);max-width:calc(100vw - 24px);height:fit-content;max-height:calc(100vh - 24px);margin:auto;padding:0;overflow:hidden}
.amo-modal[open]{display:flex}
.amo-modal[data-size=large]{--amo-modal-width:800px}
.amo-modal[data-size=small]{--amo-modal-width:360px}
.amo-modal::backdrop{background:#0a121a80}
.amo-modal-box{flex:1;display:flex;flex-direction:column;min-width:0;max-height:inherit}
.amo-modal-head{display:flex;align-items:flex-start;gap:12px;padding:16px 20px 0}
.amo.amo-modal-title{flex:1;min-width:0;padding:0;border:0;background:none;font-size:18px;font-weight:600;overflow-wrap:anywhere}
.amo-modal-body{flex:1;padding:12px 20px 20px;overflow:auto;overscroll-behavior:contain;overflow-wrap:anywhere}
.amo-modal-foot{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:8px;padding:12px 20px;border-top:1px solid var(--amo-line)}
.amo.amo-modal-close{flex:none;width:28px;height:28px;min-width:0;margin:-2px -6px 0 0;padding:0;border:0;border-radius:var(--amo-radius);background:none;color:var(--amo-muted);font-size:20px;line-height:1;cursor:pointer}
.amo.amo-modal-close:hover{background:var(--amo-hover);color:var(--amo-text)}`;
