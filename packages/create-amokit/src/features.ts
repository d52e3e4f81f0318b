/**
 * What a new widget can be made of, in the order in which it is offered.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/areas
 */
export const features = [
  'panel',
  'settings',
  'cardTab',
  'listPanel',
  'listAction',
  'menuPage',
  'advancedSettings',
  'trigger',
  'salesbotBlock',
  'leadSource',
  'contactAction',
  'messageSource',
  'background',
  'catalogElement',
] as const;

export type Feature = (typeof features)[number];

/** What a widget is made of where nothing was chosen. */
export const usualFeatures: readonly Feature[] = ['panel', 'settings'];
