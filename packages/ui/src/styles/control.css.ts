/**
 * What the controls that hold a text look like. Several components bring it along, each in a sheet of
 * its own and in any order: what one of them changes needs a selector that weighs more.
 */
export const controlCss = `.amo.amo-control{display:block;width:100%;min-width:0;height:auto;min-height:34px;padding:6px 10px;border:1px solid var(--amo-outline);border-radius:var(--amo-radius);background:var(--amo-surface);box-shadow:none}
.amo.amo-control::placeholder{color:var(--amo-muted);opacity:1}
.amo.amo-control:focus{border-color:var(--amo-accent);outline:1px solid var(--amo-accent);outline-offset:0}
.amo.amo-control[aria-invalid=true]{border-color:var(--amo-danger);outline-color:var(--amo-danger)}
.amo.amo-control:disabled{opacity:.55;cursor:not-allowed}
`;
