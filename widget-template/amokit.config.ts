import { defineConfig } from 'amokit/config';

export default defineConfig({
  version: '1.0.0',
  locale: ['ru', 'en'],
  support: { email: 'support@example.com' },
  features: {
    panel: { areas: ['lcard'] },
    settings: {
      fields: {
        title: { name: 'settings.title', type: 'text', required: true },
        hint: { name: 'settings.hint', type: 'text', required: false },
      },
    },
  },
});
