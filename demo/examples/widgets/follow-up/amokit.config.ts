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
    trigger: {
      title: 'trigger.title',
      // What is entered comes with the hook. The component stands in the `custom` field and fills it.
      fields: {
        pipeline: { name: 'trigger.pipeline', type: 'custom', required: true },
        name: { name: 'trigger.name', type: 'text', required: true },
      },
      webhook_url: 'https://follow-up.example/hooks/trigger',
      action_multiple: false,
    },
  },
});
