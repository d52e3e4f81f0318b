import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature } from './features.ts';
import { isObject } from './from/source-text.ts';
import { featureFolder, readJson, templateFolder } from './project-files.ts';

/** Blocks of the template's i18n files that belong to one feature. */
const blocksOf: Readonly<Partial<Record<Feature, readonly string[]>>> = {
  panel: ['panel', 'note'],
  settings: ['settings'],
};

type Texts = Readonly<Record<string, unknown>>;

/** The texts of a feature in a language; undefined where nobody has written them yet. */
function textsOf(feature: Feature, language: string): Texts | undefined {
  const own = join(featureFolder(feature), 'i18n', `${language}.json`);
  if (existsSync(own)) return readJson(own);
  const template = join(templateFolder(), 'i18n', `${language}.json`);
  const blocks = blocksOf[feature];
  if (!blocks || !existsSync(template)) return undefined;
  const all = readJson(template);
  return Object.fromEntries(
    Object.entries(all).filter(([block]) => block === 'widget' || blocks.includes(block)),
  );
}

/**
 * One i18n file of a project. What is not translated yet is in English; the widget has the name of
 * its first feature.
 */
export function projectTexts(features: readonly Feature[], language: string): Texts {
  const parts = features.map((name) => textsOf(name, language) ?? textsOf(name, 'en') ?? {});
  const widget = Object.assign(
    {},
    ...[...parts].reverse().map((part) => (isObject(part.widget) ? part.widget : {})),
  );
  return { ...Object.assign({}, ...parts), widget };
}
