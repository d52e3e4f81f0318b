/** The box alone, for what names it without a label. */
export const checkBoxCss = `.amo.amo-check-box{flex:none;float:none;appearance:auto;width:16px;height:16px;margin:.15em 0 0;padding:0;background:none;box-shadow:none;accent-color:var(--amo-accent-fill);cursor:pointer}
`;

export const checkboxCss = `${checkBoxCss}.amo-check{display:flex;align-items:flex-start;gap:8px;cursor:pointer}
.amo-check>span{min-width:0;overflow-wrap:anywhere}
.amo-check-box[aria-invalid=true]{outline:1px solid var(--amo-danger);outline-offset:1px}
.amo-check:has(:disabled){color:var(--amo-muted);cursor:not-allowed}`;
