import { controlCss } from '../styles/control.css.ts';

export const textareaCss = `${controlCss}.amo.amo-control.amo-textarea{min-height:calc(var(--amo-min-rows)*1lh + 14px);max-height:calc(var(--amo-max-rows)*1lh + 14px);resize:none;field-sizing:content;overflow:auto}`;
