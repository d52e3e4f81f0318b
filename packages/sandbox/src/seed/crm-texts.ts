/**
 * The words of the demo account for what stands around its cards.
 *
 * @module
 */
import type { PageLanguage } from '../page-shapes/page-state.ts';

export interface CrmTexts {
  readonly lossReasons: readonly string[];
  readonly tasks: readonly string[];
  readonly customers: readonly string[];
  readonly segments: readonly string[];
  readonly customerStatuses: readonly string[];
  readonly products: readonly (readonly [sku: string, name: string, price: number])[];
  readonly catalogs: Readonly<Record<'products' | 'invoices' | 'suppliers' | 'regular', string>>;
  readonly samples: readonly string[];
  readonly supplier: string;
  readonly invoice: string;
  readonly groups: Readonly<Record<'default' | 'statistic' | 'own', string>>;
  readonly role: string;
}

const ru: CrmTexts = {
  lossReasons: ['Слишком дорого', 'Долгие сроки', 'Выбрали другую мастерскую', 'Передумали'],
  tasks: [
    'Уточнить размеры проёма',
    'Отправить эскиз на согласование',
    'Напомнить про аванс',
    'Согласовать день доставки',
    'Спросить, как стоит мебель',
  ],
  customers: ['Кафе «Тёплый хлеб», сеть', 'Гостиница «Речная»', 'Семья Луговых'],
  segments: ['Постоянные', 'Дизайнеры', 'Подарок к году'],
  customerStatuses: ['Ждём покупку', 'Недавно купили', 'Не купили', 'Ушли'],
  products: [
    ['T-800', 'Стол «Мастер», дуб', 48000],
    ['T-801', 'Стол «Мастер», ясень', 42000],
    ['S-120', 'Стеллаж «Ярус»', 31500],
    ['B-010', 'Скамья «Веранда»', 12500],
    ['R-001', 'Реставрация, час работы', 1800],
  ],
  catalogs: {
    products: 'Товары',
    invoices: 'Счета',
    suppliers: 'Поставщики',
    regular: 'Образцы дерева',
  },
  samples: ['Дуб, масло', 'Ясень, лак', 'Орех, воск'],
  supplier: 'ООО «Липа и клён»',
  invoice: 'Счёт №1',
  groups: { default: 'Основное', statistic: 'Статистика', own: 'Производство' },
  role: 'Менеджер зала',
};

const en: CrmTexts = {
  lossReasons: ['Too expensive', 'Takes too long', 'Chose another workshop', 'Changed their mind'],
  tasks: [
    'Check the size of the opening',
    'Send the sketch for approval',
    'Remind of the advance',
    'Agree on the day of delivery',
    'Ask how the furniture does',
  ],
  customers: ['Warm Loaf Cafe, all branches', 'Riverside Inn', 'The Meadows family'],
  segments: ['Regulars', 'Designers', 'Anniversary gift'],
  customerStatuses: ['Purchase expected', 'Bought recently', 'Did not buy', 'Gone'],
  products: [
    ['T-800', 'Table "Master", oak', 480],
    ['T-801', 'Table "Master", ash', 420],
    ['S-120', 'Shelves "Tier"', 315],
    ['B-010', 'Bench "Veranda"', 125],
    ['R-001', 'Restoration, an hour', 45],
  ],
  catalogs: {
    products: 'Products',
    invoices: 'Invoices',
    suppliers: 'Suppliers',
    regular: 'Wood samples',
  },
  samples: ['Oak, oiled', 'Ash, varnished', 'Walnut, waxed'],
  supplier: 'Linden & Maple Ltd',
  invoice: 'Invoice 1',
  groups: { default: 'Main', statistic: 'Statistics', own: 'Production' },
  role: 'Floor manager',
};

export const crmTexts: Readonly<Record<PageLanguage, CrmTexts>> = { ru, en };
