import { surfaceCss } from '../overlay/surface.css.ts';
import { controlCss } from '../styles/control.css.ts';
import { hiddenCss } from '../styles/hidden.css.ts';

export const comboboxCss = `${hiddenCss}${controlCss}${surfaceCss}.amo-combobox{display:block;position:relative;min-width:0}
.amo-combobox::after{content:"";position:absolute;top:12px;right:12px;width:6px;height:6px;border:solid var(--amo-muted);border-width:0 2px 2px 0;rotate:45deg;pointer-events:none}
.amo-combobox>.amo.amo-control{padding-right:28px;text-overflow:ellipsis}
.amo-combobox-box{display:flex;flex-wrap:wrap;align-items:center;gap:4px;padding:3px 28px 3px 4px;border:1px solid var(--amo-outline);border-radius:var(--amo-radius);background:var(--amo-surface);cursor:text}
.amo-combobox-box:focus-within{border-color:var(--amo-accent);outline:1px solid var(--amo-accent)}
.amo-combobox-box:has([aria-invalid=true]){border-color:var(--amo-danger);outline-color:var(--amo-danger)}
.amo-combobox-box>.amo.amo-control.amo-control{flex:1 1 50px;width:auto;min-height:26px;padding:2px 6px;border:0;outline:0;background:none}
.amo-chip{display:inline-flex;align-items:center;max-width:100%;border-radius:var(--amo-radius);background:var(--amo-hover);padding-left:8px}
.amo-chip>span{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.amo.amo-chip-remove{flex:none;width:24px;height:24px;min-width:0;padding:0;border:0;border-radius:var(--amo-radius);background:none;color:var(--amo-muted);line-height:1;cursor:pointer}
.amo-chip[style]>.amo.amo-chip-remove{color:inherit}
.amo.amo-chip-remove:hover{color:var(--amo-text)}
.amo.amo-surface.amo-listbox[popover]{max-height:min(320px,100vh - 16px);margin:4px 0;padding:4px}
.amo-option{display:flex;gap:8px;padding:5px 10px;border-radius:var(--amo-radius);cursor:pointer;overflow-wrap:anywhere}
.amo-option[data-active]{background:var(--amo-hover);outline:1px solid var(--amo-line)}
.amo-option[aria-disabled=true]{opacity:.55;cursor:not-allowed}
.amo-option[aria-selected=true]{font-weight:600}
.amo-option[aria-selected=true]::after{content:"";flex:none;width:5px;height:9px;margin:4px 2px 0 auto;border:solid var(--amo-accent);border-width:0 2px 2px 0;rotate:45deg}
.amo-option-group{padding:8px 10px 2px;color:var(--amo-muted);font-size:13px;overflow-wrap:anywhere}
.amo-option-color{flex:none;width:12px;height:12px;margin-top:4px;border:1px solid var(--amo-outline);border-radius:3px}
.amo-combobox[data-color]>.amo.amo-control{padding-left:30px}
.amo-combobox>.amo-option-color{position:absolute;top:11px;left:10px;margin:0}
.amo-combobox-note{padding:5px 10px;color:var(--amo-muted)}`;
