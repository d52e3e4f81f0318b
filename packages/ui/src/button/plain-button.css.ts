/**
 * What a button looks like that is neither the one thing to do nor busy. Components whose buttons are
 * never more bring this alone; beside a whole button's sheet it changes nothing.
 */
export const plainButtonCss = `.amo.amo-button{display:inline-flex;align-items:center;justify-content:center;gap:6px;width:auto;min-width:0;min-height:34px;padding:6px 14px;border:1px solid var(--amo-outline);border-radius:var(--amo-radius);background:var(--amo-surface);box-shadow:none;text-align:center;text-shadow:none;cursor:pointer;user-select:none;transition:background .15s,border-color .15s}
.amo.amo-button:hover{background:var(--amo-hover)}
.amo.amo-button[data-variant=text]{border-color:transparent;background:none;color:var(--amo-accent)}
.amo.amo-button[data-variant=text][data-variant]:hover{background:var(--amo-hover)}
.amo.amo-button[data-size=small]{min-height:26px;padding:2px 10px}
.amo.amo-button:disabled{opacity:.55;cursor:not-allowed}
`;
