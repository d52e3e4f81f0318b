import type { WidgetConfig } from '@amokit/contract';
import { describe, expect, it } from 'vitest';
import { deriveManifest, locationsOf } from './derive-manifest.ts';

const config: WidgetConfig = {
  version: '1.0.0',
  locale: ['en'],
  support: { email: 'help@example.com' },
  features: { panel: { areas: ['lcard'] } },
};

describe('the manifest of a config with parts of its own', () => {
  it('adds locations, merges blocks, and replaces single values', () => {
    const own: WidgetConfig = {
      ...config,
      manifest: {
        locations: ['everywhere', 'lcard-1'],
        widget: { init_once: true, locale: ['en', 'de'] },
        advanced: { title: 'advanced.title' },
      },
    };
    expect(deriveManifest(own)).toEqual({
      ...deriveManifest(config),
      widget: { ...Object(deriveManifest(config).widget), init_once: true, locale: ['en', 'de'] },
      locations: ['lcard-1', 'everywhere'],
      advanced: { title: 'advanced.title' },
    });
    expect(locationsOf(own)).toEqual(['lcard-1', 'everywhere']);
  });

  it('keeps names that objects have of themselves as plain keys', () => {
    const manifest = JSON.parse('{"__proto__":{"a":1},"widget":{"__proto__":2}}');
    const text = JSON.stringify(deriveManifest({ ...config, manifest }));
    expect(text).toContain('"__proto__":{"a":1}');
    expect(text).toContain('"__proto__":2');
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false);
  });
});
