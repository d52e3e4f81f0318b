import { describe, expect, it } from 'vitest';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { tourOf } from './tour.ts';

const widget = (tour: unknown): PageWidget => ({
  code: 'w',
  version: '1.2.0',
  status: 'install',
  isActive: false,
  path: 'http://widgets.test/upl/w/widget',
  clientUuid: 'u',
  sdkCatalogId: null,
  manifest: { tour },
  langs: { widget: { tour: 'What it does' } },
  settings: {},
});

const images = { ru: ['/images/tour_1_ru.png', './images/tour_2_ru.png'], en: [] };

describe('tourOf', () => {
  it('has the pictures of the language, whose addresses lie in the folder of the widget', () => {
    const tour = { is_tour: true, tour_images: images, tour_description: 'widget.tour' };
    expect(tourOf(widget(tour), { language: 'ru' })).toEqual({
      images: [
        'http://widgets.test/upl/w/widget/images/tour_1_ru.png?v=1.2.0',
        'http://widgets.test/upl/w/widget/images/tour_2_ru.png?v=1.2.0',
      ],
      description: 'What it does',
    });
  });

  it('takes the pictures of another language where the own one has none', () => {
    expect(tourOf(widget({ tour_images: images }), { language: 'en' })?.images).toHaveLength(2);
  });

  it('is no tour without pictures, whatever the manifest says', () => {
    for (const tour of [undefined, null, 'x', { tour_images: [] }, { tour_images: { ru: 'a' } }])
      expect(tourOf(widget(tour), { language: 'ru' })).toBeNull();
  });
});
