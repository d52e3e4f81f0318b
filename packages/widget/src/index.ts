/**
 * The runtime inside a widget's `script.js`: features, areas, shadow roots and a typed host.
 *
 * @module
 */
export { defineWidget } from './define-widget.ts';
export type {
  Feature,
  FeatureLoader,
  FeatureLoaders,
  FeatureModule,
  FeatureProps,
} from './feature.ts';
export { advancedSettings } from './features/advanced-settings.ts';
export type { BackgroundPart, CrmPage } from './features/background.ts';
export { background } from './features/background.ts';
export type {
  CardTabItem,
  CardTabLink,
  CardTabLoader,
  CardTabModule,
} from './features/card-tab.ts';
export { cardTab } from './features/card-tab.ts';
export type { CatalogElement, CatalogElementProps } from './features/catalog-element.ts';
export { catalogElement } from './features/catalog-element.ts';
export type { ContactActionContext, ContactActionPart } from './features/contact-action.ts';
export { contactAction } from './features/contact-action.ts';
export type { FormFields } from './features/form-fields.ts';
export type {
  LeadSource,
  LeadSourceContext,
  LeadSourceLoader,
  LeadSourceProps,
} from './features/lead-source.ts';
export { leadSource } from './features/lead-source.ts';
export type { ListActionContext, ListActionLoader } from './features/list-action.ts';
export { listAction } from './features/list-action.ts';
export { listPanel } from './features/list-panel.ts';
export type { MenuPageProps, MenuPlace } from './features/menu-page.ts';
export { menuPage } from './features/menu-page.ts';
export type { MessageSourcePart, SmsContext } from './features/message-source.ts';
export { messageSource } from './features/message-source.ts';
export type {
  SalesbotBlock,
  SalesbotBlockPart,
  SalesbotContext,
  SalesbotProps,
} from './features/salesbot-block.ts';
export { salesbotBlock } from './features/salesbot-block.ts';
export type { SelectedProps, SelectedRow } from './features/selected-rows.ts';
export type { TriggerProps } from './features/trigger.ts';
export { trigger } from './features/trigger.ts';
export type { Card, CardEntityType } from './host/card.ts';
export type { AnyTextHost, Host, HostAccount, HostBase, HostUser } from './host/host.ts';
export type { Notification, Notifications } from './host/notifications.ts';
export type { TextKey, TextValues } from './host/texts.ts';
export type { ColorScheme, Theme } from './host/theme.ts';
export type { PageRoot } from './root/page-root.ts';
export type { SaveCheck } from './save-checks.ts';
export type {
  PanelTemplate,
  SaveEvent,
  WidgetCallbacks,
  WidgetConstructor,
  WidgetInstance,
  WidgetSystem,
} from './widget-instance.ts';
