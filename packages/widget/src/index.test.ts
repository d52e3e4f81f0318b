import { describe, expect, it } from 'vitest';
import * as widget from './index.ts';
import * as preact from './preact/index.ts';

describe('@amokit/widget', () => {
  it('exports what is promised, and can be imported where there is no page', () => {
    expect(Object.keys(widget).sort()).toEqual([
      'advancedSettings',
      'background',
      'cardTab',
      'catalogElement',
      'contactAction',
      'defineWidget',
      'leadSource',
      'listAction',
      'listPanel',
      'menuPage',
      'messageSource',
      'salesbotBlock',
      'trigger',
    ]);
    expect(Object.keys(preact).sort()).toEqual([
      'HostContext',
      'LightIsland',
      'mount',
      'useAsync',
      'useHost',
      'useTheme',
    ]);
  });
});
