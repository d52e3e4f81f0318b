import { type JsonPath, propertiesOf } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';
import { decode } from '../../widget.ts';
import { fileOf } from '../manifest/files.ts';

/** The menu in the light and in the dark theme, as the vendor names them. */
const backgrounds = { light: '#ffffff', dark: '#153043' } as const;

const leastContrast = 3;

/** Relative luminance, by WCAG. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The colours of a drawing; one that names none is black. Undefined where they can not be told. */
function coloursOf(svg: string): readonly string[] | undefined {
  const values = [...svg.matchAll(/\b(?:fill|stroke|stop-color)\s*[=:]\s*["']?\s*([^"';>\s]+)/gi)]
    .map(([, value = '']) => value.toLowerCase())
    .filter((value) => value !== 'none' && value !== 'transparent');
  const named = values.map((value) => ({ black: '#000', white: '#fff' })[value] ?? value);
  if (named.length === 0) return ['#000'];
  return named.every((value) => /^#([\da-f]{3}|[\da-f]{6})$/.test(value)) ? named : undefined;
}

export const menuIconContrast: Rule = {
  id: 'image/menu-icon-contrast',
  severity: 'warning',
  profiles: ['public-amocrm', 'public-kommo'],
  summary: `Icons of the left menu have a contrast of ${leastContrast} with its background, light and dark.`,
  source: pages.listing,
  check: ({ manifest, files }) => {
    if (!manifest) return [];
    const icons = propertiesOf(manifest.find(['left_menu'])).flatMap(
      ({ key }): readonly (readonly [JsonPath, readonly (keyof typeof backgrounds)[]])[] => [
        [
          ['left_menu', key, 'icon'],
          ['light', 'dark'],
        ],
        [['left_menu', key, 'icons', 'light'], ['light']],
        [['left_menu', key, 'icons', 'dark'], ['dark']],
      ],
    );
    return icons.flatMap(([path, themes]) => {
      const node = manifest.find(path);
      const bytes = node?.type === 'string' ? files.get(fileOf(String(node.value))) : undefined;
      const colours = bytes && coloursOf(decode(bytes));
      if (!colours) return [];
      return themes.flatMap((theme) => {
        const best = Math.max(...colours.map((colour) => contrast(colour, backgrounds[theme])));
        if (best >= leastContrast) return [];
        return [
          findingAt(
            manifest,
            path,
            say({
              en: `its icon is hard to see on ${backgrounds[theme]}: a contrast of ${best.toFixed(2)}`,
              ru: `значок плохо виден на ${backgrounds[theme]}: контраст ${best.toFixed(1)}`,
            }),
            say({
              en: 'take other colours, or one icon for each theme: "icons": { "light": …, "dark": … }',
              ru: 'возьмите другие цвета или по значку на тему: "icons": { "light": …, "dark": … }',
            }),
          ),
        ];
      });
    });
  },
};
