export const calloutCss = `.amo-callout{--amo-tone:var(--amo-accent);display:flex;align-items:flex-start;gap:8px;padding:10px 12px;border-left:3px solid var(--amo-tone);border-radius:var(--amo-radius);background:color-mix(in srgb,var(--amo-tone) 10%,transparent);overflow-wrap:anywhere}
.amo-callout[data-variant=success]{--amo-tone:var(--amo-success)}
.amo-callout[data-variant=warning]{--amo-tone:var(--amo-warning)}
.amo-callout[data-variant=danger]{--amo-tone:var(--amo-danger)}
.amo-callout-body{flex:1;min-width:0}
.amo-callout-title{font-weight:600}
.amo.amo-callout-close{flex:none;width:24px;height:24px;min-width:0;padding:0;border:0;border-radius:var(--amo-radius);background:none;color:var(--amo-muted);font-size:18px;line-height:1;cursor:pointer}
.amo.amo-callout-close:hover{color:var(--amo-text)}`;
