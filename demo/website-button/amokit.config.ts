import { defineConfig } from 'amokit/config';

export default defineConfig({
  version: '1.0.0',
  locale: ['ru', 'en'],
  support: { email: 'support@example.com' },
  features: {
    leadSource: {},
    settings: { fields: {} },
    advancedSettings: { title: 'advanced.title' },
  },
});
