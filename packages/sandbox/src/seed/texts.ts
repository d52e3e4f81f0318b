/**
 * The words of the demo account. Companies and people are invented.
 *
 * @module
 */
import type { PageLanguage } from '../page-shapes/page-state.ts';

export interface SeedTexts {
  readonly account: string;
  readonly users: readonly { readonly name: string; readonly email: string }[];
  readonly groups: readonly string[];
  readonly pipelines: readonly { readonly name: string; readonly statuses: readonly string[] }[];
  readonly people: readonly (readonly [first: string, last: string])[];
  readonly companies: readonly string[];
  readonly leads: readonly string[];
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  readonly positions: readonly string[];
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  readonly fields: Readonly<Record<SeedField, string>>;
  readonly service: string;
  readonly sms: string;
}

export type SeedField =
  | 'position'
  | 'phone'
  | 'email'
  | 'birthday'
  | 'web'
  | 'address'
  | 'legal'
  | 'kind'
  | 'channel'
  | 'delivery'
  | 'guests'
  | 'paid'
  | 'comment'
  | 'utm';

const ru: SeedTexts = {
  account: 'Студия «Липа и клён»',
  users: [
    { name: 'Анна Ветрова', email: 'anna@lipa.test' },
    { name: 'Павел Озеров', email: 'pavel@lipa.test' },
    { name: 'Мария Ключевая', email: 'maria@lipa.test' },
    { name: 'Олег Стажёров', email: 'oleg@lipa.test' },
  ],
  groups: ['Продажи', 'Мастерская'],
  pipelines: [
    {
      name: 'Мебель на заказ',
      statuses: ['Первичный контакт', 'Замер', 'Проект', 'Договор', 'Производство'],
    },
    { name: 'Реставрация', statuses: ['Заявка', 'Оценка', 'В работе', 'Выдача'] },
  ],
  people: [
    ['Ирина', 'Лугова'],
    ['Сергей', 'Берёзкин'],
    ['Ольга', 'Тихая'],
    ['Дмитрий', 'Заречный'],
    ['Наталья', 'Северова'],
    ['Алексей', 'Полянский'],
    ['Елена', 'Росина'],
    ['Виктор', 'Камнев'],
    ['Татьяна', 'Светлова'],
    ['Игорь', 'Ручьёв'],
    ['Юлия', 'Мятная'],
    ['Роман', 'Дубравин'],
    ['Светлана', 'Рябинина'],
    ['Михаил', 'Ольховский'],
  ],
  companies: [
    'Кафе «Тёплый хлеб»',
    'Гостиница «Речная»',
    'Детский сад «Кораблик»',
    'Бюро «Прямой угол»',
    'Книжный «Закладка»',
    'Клиника «Подорожник»',
    'Коворкинг «Антресоль»',
  ],
  leads: [
    'Кухня из дуба',
    'Стеллажи для книжного',
    'Барная стойка',
    'Шкаф в прихожую',
    'Столы для переговорной',
    'Реставрация буфета',
    'Детская кровать-домик',
    'Ресепшен для гостиницы',
    'Комод с росписью',
    'Обеденный стол на восемь мест',
    'Скамьи для террасы',
    'Перетяжка кресел',
    'Витрина для выпечки',
    'Рабочие места на двенадцать человек',
    'Лестница на антресоль',
  ],
  notes: [
    'Просят прислать эскиз до пятницы.',
    'Договорились о замере, адрес в карточке.',
    'Нравится светлый ясень, тёмный не предлагать.',
    'Бюджет согласован с директором.',
    'Перезвонить после обеда: на совещании.',
  ],
  tags: ['повторный', 'срочно', 'дизайнер', 'с доставкой', 'выставка'],
  positions: ['Директор', 'Закупки', 'Дизайнер интерьера', 'Администратор'],
  cities: ['Липовск', 'Заозёрск', 'Кленоград'],
  streets: ['ул. Садовая, 12', 'пр. Мастеров, 4', 'наб. Тихая, 31'],
  kinds: ['Кухня', 'Хранение', 'Столы', 'Реставрация'],
  sources: ['Сайт', 'Рекомендация', 'Выставка', 'Звонок'],
  fields: {
    position: 'Должность',
    phone: 'Телефон',
    email: 'Email',
    birthday: 'День рождения',
    web: 'Сайт',
    address: 'Адрес',
    legal: 'Юр. лицо',
    kind: 'Изделие',
    channel: 'Откуда узнали',
    delivery: 'Дата доставки',
    guests: 'Количество мест',
    paid: 'Аванс получен',
    comment: 'Пожелания',
    utm: 'utm_source',
  },
  service: 'Калькулятор',
  sms: 'Добрый день! Эскиз готов, посмотрите, пожалуйста, почту.',
};

const en: SeedTexts = {
  account: 'Linden & Maple Studio',
  users: [
    { name: 'Anna Brooks', email: 'anna@linden.test' },
    { name: 'Paul Lake', email: 'paul@linden.test' },
    { name: 'Mary Wells', email: 'mary@linden.test' },
    { name: 'Oliver Newby', email: 'oliver@linden.test' },
  ],
  groups: ['Sales', 'Workshop'],
  pipelines: [
    {
      name: 'Custom furniture',
      statuses: ['First contact', 'Measuring', 'Design', 'Contract', 'Production'],
    },
    { name: 'Restoration', statuses: ['Request', 'Estimate', 'In work', 'Handover'] },
  ],
  people: [
    ['Irene', 'Meadows'],
    ['Simon', 'Birch'],
    ['Olivia', 'Stillwater'],
    ['Daniel', 'Overbrook'],
    ['Natalie', 'North'],
    ['Alex', 'Glade'],
    ['Helen', 'Dew'],
    ['Victor', 'Stone'],
    ['Tara', 'Bright'],
    ['Ian', 'Creek'],
    ['Julia', 'Mint'],
    ['Rob', 'Oakley'],
    ['Stella', 'Rowan'],
    ['Michael', 'Alder'],
  ],
  companies: [
    'Warm Loaf Cafe',
    'Riverside Inn',
    'Little Boat Nursery',
    'Right Angle Bureau',
    'Bookmark Books',
    'Plantain Clinic',
    'Mezzanine Coworking',
  ],
  leads: [
    'Oak kitchen',
    'Shelves for a bookshop',
    'Bar counter',
    'Hallway wardrobe',
    'Meeting room tables',
    'Sideboard restoration',
    'House bed for a child',
    'Reception desk for an inn',
    'Painted chest of drawers',
    'Dining table for eight',
    'Terrace benches',
    'Armchairs, new covers',
    'Pastry display',
    'Desks for twelve people',
    'Stairs to the mezzanine',
  ],
  notes: [
    'They would like a sketch by Friday.',
    'Measuring is agreed, the address is in the card.',
    'Light ash is welcome, nothing dark.',
    'The director has approved the budget.',
    'Call again after lunch: in a meeting now.',
  ],
  tags: ['returning', 'urgent', 'designer', 'delivery', 'trade fair'],
  positions: ['Director', 'Purchasing', 'Interior designer', 'Office manager'],
  cities: ['Lindenford', 'Lakeside', 'Mapleton'],
  streets: ['12 Garden Street', '4 Craftsmen Avenue', '31 Quiet Quay'],
  kinds: ['Kitchen', 'Storage', 'Tables', 'Restoration'],
  sources: ['Website', 'Word of mouth', 'Trade fair', 'Phone call'],
  fields: {
    position: 'Position',
    phone: 'Phone',
    email: 'Email',
    birthday: 'Birthday',
    web: 'Web',
    address: 'Address',
    legal: 'Legal entity',
    kind: 'Product',
    channel: 'Heard of us from',
    delivery: 'Delivery date',
    guests: 'Number of seats',
    paid: 'Advance received',
    comment: 'Wishes',
    utm: 'utm_source',
  },
  service: 'Calculator',
  sms: 'Hello! The sketch is ready, please have a look at your mail.',
};

export const seedTexts: Readonly<Record<PageLanguage, SeedTexts>> = { ru, en };
