/**
 * What everything that lies above the page looks like. Several components bring it along, each in a
 * sheet of its own and in any order: what one of them changes needs a selector that weighs more.
 */
export const surfaceCss = `.amo.amo-surface{border:1px solid var(--amo-line);border-radius:calc(var(--amo-radius)*1.5);background:var(--amo-surface);box-shadow:0 6px 24px #00000038}
.amo.amo-surface[popover]{inset:auto;max-width:calc(100vw - 16px);max-height:calc(100vh - 16px);margin:4px;overflow:auto}
@media (prefers-reduced-motion:no-preference){.amo-surface[popover],.amo-surface[open]{transition:opacity .12s}
@starting-style{.amo-surface[popover]:popover-open,.amo-surface[open]{opacity:0}}}
`;
