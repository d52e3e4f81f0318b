import { defineConfig } from 'amokit/config';

export default defineConfig({
  version: '1.0.0',
  locale: ['ru', 'en'],
  support: { email: 'support@example.com' },
  tour: {
    description: 'widget.tour_description',
    images: { ru: ['images/tour-ru.jpg'], en: ['images/tour-en.jpg'] },
  },
  features: { advancedSettings: { title: 'report.title' } },
});
