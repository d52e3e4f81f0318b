import { defineWidget, salesbotBlock } from '@amokit/widget';
import config from '../amokit.config.ts';
import { backend } from './backend.ts';
import { fieldsToMend, stepsOf } from './steps.ts';

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
        const [wrong] = fieldsToMend(params);
        // A bot that can not work is not saved: the CRM shows that the block failed.
        if (wrong) throw new Error(`${host.t(`block.${wrong}`)}: ${host.t(`block.rule_${wrong}`)}`);
        return stepsOf(params, host.language, backend);
      },
      settings: () => import('./block-settings.tsx'),
    },
  }),
});
