import { type PanelArea, panelAreas, type WidgetConfig } from '@amokit/contract';

/** The locations that the features need, with the suffix that says whether they use the right panel. */
export function featureLocations({ features }: WidgetConfig): readonly string[] {
  const { panel, listPanel, listAction, cardTab, contactAction, messageSource } = features;
  const withPanel = new Set<PanelArea>([...(panel?.areas ?? []), ...(listPanel?.areas ?? [])]);
  const without = new Set<PanelArea>(
    [listAction, cardTab, contactAction, messageSource].flatMap((feature) => feature?.areas ?? []),
  );
  return [
    ...panelAreas.flatMap((area) =>
      withPanel.has(area) ? [`${area}-1`] : without.has(area) ? [`${area}-0`] : [],
    ),
    // The card SDK asks for the settings as well.
    ...(features.settings || cardTab ? ['settings'] : []),
    ...(features.advancedSettings ? ['advanced_settings'] : []),
    ...(features.menuPage ? ['widget_page'] : []),
    ...(features.trigger ? ['digital_pipeline'] : []),
    ...(features.salesbotBlock ? ['salesbot_designer'] : []),
    ...(features.leadSource ? ['lead_sources'] : []),
    ...(cardTab ? ['card_sdk'] : []),
    ...(features.catalogElement ? ['catalogs'] : []),
    ...(features.background ? ['everywhere'] : []),
  ];
}
