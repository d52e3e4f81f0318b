/**
 * Preact components for widgets: in a shadow root or in a plain page, light and dark.
 *
 * @module
 */
export type { ButtonProps } from './button/button.tsx';
export { Button } from './button/button.tsx';
export type { CalloutProps } from './callout/callout.tsx';
export { Callout } from './callout/callout.tsx';
export type { CheckboxProps } from './checkbox/checkbox.tsx';
export { Checkbox } from './checkbox/checkbox.tsx';
export type { CheckboxGroupProps } from './checkbox/checkbox-group.tsx';
export { CheckboxGroup } from './checkbox/checkbox-group.tsx';
export type { FieldProps } from './field/field.tsx';
export { Field } from './field/field.tsx';
export type { FieldControl } from './field/field-context.ts';
export { useFieldControl } from './field/field-context.ts';
export type { Option } from './forms/option.ts';
export type { InputProps } from './input/input.tsx';
export { Input } from './input/input.tsx';
export type { Texts } from './locale/locale.ts';
export { LocaleContext, useLocale, useTexts } from './locale/locale.ts';
export type { NumberFieldProps } from './number-field/number-field.tsx';
export { NumberField } from './number-field/number-field.tsx';
export type { RadioGroupProps } from './radio-group/radio-group.tsx';
export { RadioGroup } from './radio-group/radio-group.tsx';
export type { SelectOption, SelectProps } from './select/select.tsx';
export { Select } from './select/select.tsx';
export type { SpinnerProps } from './spinner/spinner.tsx';
export { Spinner } from './spinner/spinner.tsx';
export { useStyles } from './styles/use-styles.ts';
export type { SwitchProps } from './switch/switch.tsx';
export { Switch } from './switch/switch.tsx';
export type { TextareaProps } from './textarea/textarea.tsx';
export { Textarea } from './textarea/textarea.tsx';
