import type { Feature } from './features.ts';
import type { Said } from './say.ts';

/** A feature in words. */
export interface FeatureTexts {
  /** What a person sees of it in the CRM. */
  readonly what: Said;
  /** The file that a newcomer opens first. */
  readonly file: string;
  /** What that file does in a new project. */
  readonly does: Said;
}

export const featureTexts: Readonly<Record<Feature, FeatureTexts>> = {
  panel: {
    what: { en: 'a block at the right of cards', ru: 'блок справа в карточках' },
    file: 'src/panel.tsx',
    does: {
      en: 'shows the lead, and adds notes to it',
      ru: 'показывает сделку и добавляет заметки',
    },
  },
  settings: {
    what: { en: 'fields in the settings dialog', ru: 'поля в окне настроек' },
    file: 'src/settings.tsx',
    does: { en: 'own words above the fields', ru: 'свои слова над полями' },
  },
  cardTab: {
    what: { en: 'a tab in cards', ru: 'вкладка в карточках' },
    file: 'src/card-tab.tsx',
    does: { en: 'finds products and links them', ru: 'находит товары и привязывает их' },
  },
  listPanel: {
    what: { en: 'a block at the right of lists', ru: 'блок справа в списках' },
    file: 'src/list-panel.tsx',
    does: {
      en: 'e-mails and phones of ticked contacts',
      ru: 'почта и телефоны отмеченных контактов',
    },
  },
  listAction: {
    what: { en: 'something done with ticked rows', ru: 'действие с отмеченными строками' },
    file: 'src/list-action.ts',
    does: { en: 'plans calls for ticked leads', ru: 'ставит звонки отмеченным сделкам' },
  },
  menuPage: {
    what: { en: 'a page in the left menu', ru: 'страница в левом меню' },
    file: 'src/menu-page.tsx',
    does: { en: 'open leads by stage', ru: 'открытые сделки по этапам' },
  },
  advancedSettings: {
    what: { en: 'a page of its own in the settings', ru: 'своя страница в настройках' },
    file: 'src/advanced-settings.tsx',
    does: { en: 'numbers of pipelines and stages', ru: 'номера воронок и этапов' },
  },
  trigger: {
    what: { en: 'a trigger of the digital pipeline', ru: 'действие цифровой воронки' },
    file: 'src/trigger.tsx',
    does: { en: 'a message with a preview', ru: 'сообщение с просмотром' },
  },
  salesbotBlock: {
    what: { en: "a block of the bot's designer", ru: 'блок конструктора ботов' },
    file: 'src/rating-block.ts',
    does: { en: 'asks for a mark, and goes on by it', ru: 'спрашивает оценку и идёт по ответу' },
  },
  leadSource: {
    what: { en: 'a source of leads', ru: 'источник сделок' },
    file: 'src/lead-source.ts',
    does: { en: 'says where forms send leads', ru: 'говорит, куда формам слать заявки' },
  },
  contactAction: {
    what: { en: 'a click on a phone number', ru: 'щелчок по номеру телефона' },
    file: 'src/call.ts',
    does: { en: 'notes the call in the feed', ru: 'записывает звонок в ленту' },
  },
  messageSource: {
    what: { en: 'a way to write from the feed', ru: 'способ написать из ленты' },
    file: 'src/ready-answers.tsx',
    does: { en: 'ready answers', ru: 'готовые ответы' },
  },
  background: {
    what: { en: 'work on every page of the CRM', ru: 'работа на любой странице CRM' },
    file: 'src/background.ts',
    does: { en: 'reminds of overdue tasks', ru: 'напоминает о просроченных задачах' },
  },
  catalogElement: {
    what: { en: "the editing of a list's element", ru: 'редактирование элемента списка' },
    file: 'src/catalog-element.tsx',
    does: {
      en: 'a dialog for elements of the list that is chosen on the page of the settings',
      ru: 'окно для элементов списка, выбранного на странице настроек',
    },
  },
};
