import type { Page } from 'playwright';
import { at, entriesOf, listOf, textOf } from '../value.ts';

/** A field of `manifest.settings`, with what is typed into it. */
export interface SettingField {
  readonly code: string;
  /** An empty text where nothing is typed: the widget's own inputs fill the field. */
  readonly sample: string;
}

/** What a person would type, by the name of the input. */
export const samples: readonly (readonly [RegExp, string])[] = [
  [/mail/i, 'person@example.test'],
  [/phone|tel$/i, '+79990000000'],
  [/url|link|host|site|webhook|endpoint/i, 'https://example.test/'],
  [/id$|count|limit|number|port|days|hours|minutes|sum/i, '1'],
];

/** What a person has to agree to before anything is saved. */
export const consents =
  /oferta|agree|terms|polic|privacy|consent|accept|оферт|соглас|услови|политик|acept|acuerdo|términos|concordo/;

const sampleOf = (code: string, type: string, required: boolean): string => {
  // The CRM keeps of a `custom` field only JSON; what is in it is between the widget and itself.
  if (type === 'custom') return required ? '{}' : '';
  return samples.find(([name]) => name.test(code))?.[1] ?? 'sample';
};

/** The fields of the settings dialog. */
export const settingFields = (manifest: unknown): readonly SettingField[] =>
  entriesOf(at(manifest, 'settings')).map(([code, field]) => ({
    code,
    sample: sampleOf(code, textOf(at(field, 'type')), at(field, 'required') === true),
  }));

/** The settings that the account has kept of a widget. */
export async function installedSettings(page: Page, code: string): Promise<unknown> {
  const state: unknown = await page.evaluate(async () => {
    const answer = await fetch('/ajax/page', { headers: { 'x-requested-with': 'XMLHttpRequest' } });
    return answer.json();
  });
  const widget = listOf(at(state, 'widgets')).find((known) => at(known, 'code') === code);
  return at(widget, 'settings');
}
