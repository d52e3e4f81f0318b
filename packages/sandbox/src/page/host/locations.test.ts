import { describe, expect, it } from 'vitest';
import { isInitOnce, namesLocation, runsIn, usesPanel } from './locations.ts';

const manifest = (locations: unknown, init_once: unknown = false) => ({
  widget: { init_once },
  locations,
});

describe('the locations of a manifest', () => {
  it('use the right panel unless they say otherwise', () => {
    const lists = manifest(['lcard', 'ccard-1', 'llist-0']);
    expect(usesPanel(lists, 'lcard')).toBe(true);
    expect(usesPanel(lists, 'ccard')).toBe(true);
    expect(usesPanel(lists, 'llist')).toBe(false);
    expect(runsIn(lists, 'llist')).toBe(true);
    expect(runsIn(lists, 'clist')).toBe(false);
  });

  it('include every area with "everywhere", which is no location by its own name', () => {
    const everywhere = manifest(['everywhere']);
    expect(runsIn(everywhere, 'lcard')).toBe(true);
    expect(runsIn(everywhere, '')).toBe(true);
    expect(namesLocation(everywhere, 'settings')).toBe(false);
    expect(usesPanel(everywhere, 'lcard')).toBe(false);
  });

  it('include the page of the digital pipeline with a source of leads alone', () => {
    const source = manifest(['lead_sources']);
    expect(runsIn(source, 'digital_pipeline')).toBe(true);
    expect(namesLocation(source, 'digital_pipeline')).toBe(false);
  });

  it('do not bind a widget that is built once for the session', () => {
    expect(runsIn(manifest([], true), 'lcard')).toBe(true);
    expect(isInitOnce(manifest([], 'Y'))).toBe(true);
    expect(isInitOnce(manifest([], 'N'))).toBe(false);
  });

  it('may be missing or nonsense', () => {
    for (const value of [undefined, null, 'lcard', { locations: 'lcard-1' }, manifest([1, null])])
      expect(runsIn(value, 'lcard')).toBe(false);
  });
});
