import { defineConfig } from 'amokit/config';

export default defineConfig({
  version: '1.0.0',
  locale: ['ru', 'en'],
  support: { email: 'support@example.com' },
  tour: {
    description: 'widget.tour_description',
    images: { ru: ['images/tour-ru.jpg'], en: ['images/tour-en.jpg'] },
  },
  features: {
    // One script for the whole session: a call must not end when the person opens another card.
    background: {},
    contactAction: { types: ['phone'], areas: ['ccard', 'comcard', 'lcard', 'cucard'] },
  },
});
