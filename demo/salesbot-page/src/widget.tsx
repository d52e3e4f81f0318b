import { defineWidget, salesbotBlock } from '@amokit/widget';
import config from '../amokit.config.ts';
import { backend } from './backend.ts';
import { fieldsToMend, stepsOf, withWords } from './steps.ts';

/** The block of the bot; the frame of the mobile app is a page of the backend. */
export default defineWidget(config, {
  settings: () => import('./settings.tsx'),
  salesbotBlock: salesbotBlock(config, {
    choose_time: {
      exits: ({ host }) => [
        { code: 'chosen', title: host.t('exit.chosen') },
        { code: 'no_time', title: host.t('exit.no_time') },
        { code: 'no_answer', title: host.t('exit.no_answer') },
      ],
      steps({ host, params }) {
        const purpose = host.t('block.default_purpose');
        const values = withWords(params, purpose, host.t('block.default_text'));
        const [wrong] = fieldsToMend(values);
        // A bot that can not work is not saved: the CRM shows that the block failed.
        if (wrong) throw new Error(`${host.t(`block.${wrong}`)}: ${host.t(`block.rule_${wrong}`)}`);
        return stepsOf(values, host.language, backend);
      },
      settings: () => import('./block-settings.tsx'),
    },
  }),
});
