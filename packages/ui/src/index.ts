/**
 * Preact components for widgets: in a shadow root or in a plain page, light and dark.
 *
 * @module
 */
export type { ButtonProps } from './button/button.tsx';
export { Button } from './button/button.tsx';
export type { CalloutProps } from './callout/callout.tsx';
export { Callout } from './callout/callout.tsx';
export type { FieldProps } from './field/field.tsx';
export { Field } from './field/field.tsx';
export type { FieldControl } from './field/field-context.ts';
export { useFieldControl } from './field/field-context.ts';
export type { Texts } from './locale/locale.ts';
export { LocaleContext, useLocale, useTexts } from './locale/locale.ts';
export type { SpinnerProps } from './spinner/spinner.tsx';
export { Spinner } from './spinner/spinner.tsx';
export { useStyles } from './styles/use-styles.ts';
export type { TextareaProps } from './textarea/textarea.tsx';
export { Textarea } from './textarea/textarea.tsx';
