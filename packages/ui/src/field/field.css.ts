export const fieldCss = `.amo-field{display:grid;grid-template-columns:minmax(0,1fr);gap:4px;min-width:0}
.amo-field-label{font-weight:600;overflow-wrap:anywhere}
.amo-field-label [aria-hidden]{color:var(--amo-danger)}
.amo-field-hint{color:var(--amo-muted);font-size:13px}
.amo-field-error:not(:empty){color:var(--amo-danger);font-size:13px}
.amo-field-hint,.amo-field-error{overflow-wrap:anywhere}`;
