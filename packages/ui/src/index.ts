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
export type { ContextMenuProps } from './menu/context-menu.tsx';
export { ContextMenu } from './menu/context-menu.tsx';
export type { MenuProps, MenuTrigger } from './menu/menu.tsx';
export { Menu } from './menu/menu.tsx';
export type { MenuAction, MenuItem, SubMenu } from './menu/menu-item.ts';
export type { ConfirmProps } from './modal/confirm.tsx';
export { Confirm } from './modal/confirm.tsx';
export type { CloseReason, ModalProps } from './modal/modal.tsx';
export { Modal } from './modal/modal.tsx';
export type { NumberFieldProps } from './number-field/number-field.tsx';
export { NumberField } from './number-field/number-field.tsx';
export type { Placement } from './overlay/place-beside.ts';
export type { PopoverProps, PopoverTrigger } from './popover/popover.tsx';
export { Popover } from './popover/popover.tsx';
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
export type { ToasterProps } from './toast/toaster.tsx';
export { Toaster } from './toast/toaster.tsx';
export type { Toast, ToastOptions, Toasts } from './toast/toasts.ts';
export { createToasts } from './toast/toasts.ts';
export type { TooltipProps } from './tooltip/tooltip.tsx';
export { Tooltip } from './tooltip/tooltip.tsx';
