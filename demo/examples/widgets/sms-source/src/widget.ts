import { defineWidget, messageSource } from '@amokit/widget';
import config from '../amokit.config.ts';

export default defineWidget(config, {
  messageSource: messageSource(config, {
    // The CRM writes the message into the feed when this promise is kept; what it throws is told to
    // the person, and nothing is written.
    sms: async (context) => (await import('./send-sms.ts')).sendSms(context),
  }),
});
