export const textareaCss = `.amo.amo-textarea{display:block;width:100%;min-width:0;height:auto;min-height:calc(var(--amo-min-rows)*1lh + 14px);max-height:calc(var(--amo-max-rows)*1lh + 14px);padding:6px 10px;border:1px solid var(--amo-outline);border-radius:var(--amo-radius);background:var(--amo-surface);box-shadow:none;resize:none;field-sizing:content;overflow:auto}
.amo.amo-textarea::placeholder{color:var(--amo-muted);opacity:1}
.amo.amo-textarea:focus{border-color:var(--amo-accent);outline:1px solid var(--amo-accent);outline-offset:0}
.amo.amo-textarea[aria-invalid=true]{border-color:var(--amo-danger);outline-color:var(--amo-danger)}
.amo.amo-textarea:disabled{opacity:.55;cursor:not-allowed}`;
