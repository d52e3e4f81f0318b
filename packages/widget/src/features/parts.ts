import type { WidgetConfig } from '@amokit/contract';
import type { FeatureLoader } from '../feature.ts';
import type { BackgroundPart } from './background.ts';
import type { CardTabLoader } from './card-tab.ts';
import type { CatalogElementProps } from './catalog-element.ts';
import type { ContactActionPart } from './contact-action.ts';
import type { LeadSourceLoader } from './lead-source.ts';
import type { ListActionLoader } from './list-action.ts';
import type { MenuPageProps } from './menu-page.ts';
import type { MessageSourcePart } from './message-source.ts';
import type { SalesbotBlockPart } from './salesbot-block.ts';
import type { SelectedProps } from './selected-rows.ts';
import type { TriggerProps } from './trigger.ts';

/** What the functions of the features take, by the features of a config. */
export interface FeatureParts<Config extends WidgetConfig> {
  readonly advancedSettings: FeatureLoader<Config>;
  readonly listPanel: FeatureLoader<Config, SelectedProps>;
  readonly listAction: ListActionLoader<Config>;
  readonly menuPage: FeatureLoader<Config, MenuPageProps>;
  readonly trigger: FeatureLoader<Config, TriggerProps>;
  readonly salesbotBlock: SalesbotBlockPart<Config>;
  readonly leadSource: LeadSourceLoader<Config>;
  readonly cardTab: CardTabLoader<Config>;
  readonly contactAction: ContactActionPart<Config>;
  readonly messageSource: MessageSourcePart<Config>;
  readonly background: BackgroundPart<Config>;
  readonly catalogElement: FeatureLoader<Config, CatalogElementProps>;
}
