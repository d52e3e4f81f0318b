/**
 * The runtime inside a widget's `script.js`: features, areas, shadow roots and a typed host.
 *
 * @module
 */
export { defineWidget } from './define-widget.ts';
export type { FeatureLoader, FeatureLoaders, FeatureModule, FeatureProps } from './feature.ts';
export type { Card, CardEntityType } from './host/card.ts';
export type { AnyTextHost, Host, HostAccount, HostBase, HostUser } from './host/host.ts';
export type { Notification, Notifications } from './host/notifications.ts';
export type { TextKey, TextValues } from './host/texts.ts';
export type { ColorScheme, Theme } from './host/theme.ts';
export type { SaveCheck } from './save-checks.ts';
export type {
  PanelTemplate,
  SaveEvent,
  WidgetCallbacks,
  WidgetConstructor,
  WidgetInstance,
  WidgetSystem,
} from './widget-instance.ts';
