import type { WidgetStatus } from '../../../page-shapes/page-state.ts';
import type { TextKey } from '../../texts/translate.ts';

/** How the page calls the status of a widget. */
export const statusTexts = {
  install: 'widgets.statusInstall',
  installed: 'widgets.tileInstalled',
  not_configured: 'widgets.tileNotConfigured',
  error: 'widgets.statusError',
} as const satisfies Readonly<Record<WidgetStatus, TextKey>>;
