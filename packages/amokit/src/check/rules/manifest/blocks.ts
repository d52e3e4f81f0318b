import { cardAreas, locationBlocks } from '@amokit/contract';
import { say } from '../../../say.ts';
import { locationsOf } from '../../manifest-keys.ts';
import { findingAt, pages, type Rule } from '../../rule.ts';

// Settings are read wherever the widget runs; their location is for the dialog alone.
const blocks = Object.entries(locationBlocks).filter(([location]) => location !== 'settings');

export const unusedBlock: Rule = {
  id: 'manifest/unused-block',
  severity: 'warning',
  summary: 'A block that belongs to a location stands beside that location.',
  source: pages.structure,
  check: ({ manifest }) => {
    if (!manifest) return [];
    const places = locationsOf(manifest);
    return blocks.flatMap(([location, block]) =>
      !manifest.find([block]) || places.has(location)
        ? []
        : [
            findingAt(
              manifest,
              [block],
              say({
                en: `the CRM reads "${block}" with the location "${location}" only`,
                ru: `CRM читает «${block}» только с местом «${location}»`,
              }),
              say({
                en: `add "${location}" to locations, or take the block out`,
                ru: `добавьте «${location}» в locations или уберите блок`,
              }),
            ),
          ],
    );
  },
};

export const cardSdk: Rule = {
  id: 'manifest/card-sdk',
  severity: 'error',
  summary: 'A tab in cards (card_sdk) has the location of a card and "settings" beside it.',
  source: pages.cardSdk,
  check: ({ manifest }) => {
    if (!manifest) return [];
    const places = locationsOf(manifest);
    if (!places.has('card_sdk')) return [];
    const missing = [
      ...(cardAreas.some((area) => places.has(area))
        ? []
        : [say({ en: `one of ${cardAreas.join(', ')}`, ru: `одного из ${cardAreas.join(', ')}` })]),
      ...(places.has('settings') ? [] : ['settings']),
    ];
    return missing.map((what) =>
      findingAt(
        manifest,
        ['locations'],
        say({
          en: `"card_sdk" shows nothing without ${what}`,
          ru: `«card_sdk» ничего не покажет без ${what}`,
        }),
        say({ en: `add ${what} to locations`, ru: `добавьте ${what} в locations` }),
      ),
    );
  },
};
