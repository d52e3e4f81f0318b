import { defineConfig } from 'amokit/config';
import { backend } from './src/backend.ts';

/** Where the choice of a time is a block of a bot, and a frame in the cards of the mobile app. */
export default defineConfig({
  version: '1.0.0',
  locale: ['ru', 'en'],
  support: { email: 'support@example.com' },
  tour: {
    description: 'widget.tour_description',
    images: {
      ru: ['images/tour/ru-1.png', 'images/tour/ru-2.png'],
      en: ['images/tour/en-1.png', 'images/tour/en-2.png'],
    },
  },
  features: {
    settings: { fields: {} },
    salesbotBlock: {
      handlers: {
        choose_time: {
          name: 'block.name',
          settings: {
            purpose: { name: 'block.purpose', type: 'text', default_value: '' },
            text: { name: 'block.text', type: 'text', default_value: '' },
            duration: { name: 'block.duration', type: 'numeric', default_value: '30' },
            days: { name: 'block.days', type: 'numeric', default_value: '7' },
            hours: { name: 'block.hours', type: 'text', default_value: '10:00-18:00' },
            weekdays: { name: 'block.weekdays', type: 'text', default_value: '1-5' },
            wait: { name: 'block.wait', type: 'numeric', default_value: '24' },
          },
        },
      },
    },
  },
  manifest: {
    locations: ['mobile_card'],
    mobile: { frame_url: `${backend}/choose`, color: '#1f6feb' },
  },
});
