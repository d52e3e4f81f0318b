export const stateCss = `.amo-state{display:grid;justify-items:center;gap:8px;padding:24px 12px;text-align:center;overflow-wrap:anywhere}
.amo-state-title{font-size:16px;font-weight:600}
.amo-state-text{color:var(--amo-muted)}
.amo-state-icon{color:var(--amo-muted);font-size:28px;line-height:1}`;
