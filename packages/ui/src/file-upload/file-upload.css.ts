import { hiddenCss } from '../styles/hidden.css.ts';
export const fileUploadCss = `${hiddenCss}.amo-upload-zone{display:flex;flex-wrap:wrap;align-items:center;gap:6px 10px;padding:10px;border:1px dashed var(--amo-outline);border-radius:var(--amo-radius);color:var(--amo-muted)}
.amo-upload-zone[data-over]{border-color:var(--amo-accent);background:var(--amo-hover)}
.amo-upload>ul{margin:0;padding:0;list-style:none}
.amo-upload li{display:flex;list-style:none;flex-wrap:wrap;align-items:center;gap:2px 8px;margin:0;padding:4px 0;border-bottom:1px solid var(--amo-line)}
.amo-upload-name{flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.amo-upload-status{color:var(--amo-muted);font-size:13px}
.amo-upload li:is([data-status=failed],[data-status=refused]) .amo-upload-status{color:var(--amo-danger)}
.amo-upload li[data-status=done] .amo-upload-status{color:var(--amo-success)}
.amo-upload progress{flex:1 0 100%;height:4px;accent-color:var(--amo-accent-fill)}`;
