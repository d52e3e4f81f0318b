export const switchCss = `.amo-switch{display:flex;align-items:flex-start;gap:8px;cursor:pointer}
.amo.amo-switch-track{flex:none;float:none;appearance:none;position:relative;width:34px;height:20px;margin:0;padding:0;border:1px solid var(--amo-outline);border-radius:10px;background:var(--amo-surface);box-shadow:none;cursor:pointer;transition:background .15s}
.amo-switch-track::before{content:"";position:absolute;top:3px;left:3px;width:12px;height:12px;border-radius:50%;background:var(--amo-outline);transition:translate .15s}
.amo.amo-switch-track:checked{border-color:transparent;background:var(--amo-accent-fill)}
.amo-switch-track:checked::before{background:#fff;translate:14px}
.amo-switch>span{min-width:0;overflow-wrap:anywhere}
.amo-switch:has(:disabled){opacity:.55;cursor:not-allowed}
@media (forced-colors:active){.amo-switch-track::before{background:ButtonText}.amo.amo-switch-track:checked{background:Highlight}}`;
