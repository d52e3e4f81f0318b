export { cardTab } from './card-tab.ts';
export { catalogElement } from './catalog-element.ts';
export { advancedSettings, menuPage } from './own-page.ts';
export { panel } from './panel.ts';
export { dpSettings, source } from './pipeline.ts';
export { salesbot } from './salesbot.ts';
export { selectedPeople, selectedRows } from './selected-rows.ts';
