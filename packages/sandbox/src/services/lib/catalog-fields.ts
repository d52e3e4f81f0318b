import type { CatalogType, CustomFieldType } from '@amokit/contract';
import type { PageLanguage } from '../../page-shapes/page-state.ts';
import type { Db } from '../../store/db.ts';
import { catalogFields } from './field-entity.ts';

interface Predefined {
  readonly code: string;
  readonly type: CustomFieldType;
  readonly ru: string;
  readonly en: string;
  readonly enums?: readonly (readonly [code: string, ru: string, en: string])[];
  readonly is_visible?: boolean;
}

const products: readonly Predefined[] = [
  { code: 'SKU', type: 'text', ru: 'Артикул', en: 'SKU' },
  { code: 'DESCRIPTION', type: 'textarea', ru: 'Описание', en: 'Description' },
  { code: 'PRICE', type: 'price', ru: 'Цена', en: 'Price' },
  { code: 'GROUP', type: 'category', ru: 'Группа', en: 'Group' },
  { code: 'EXTERNAL_ID', type: 'text', ru: 'Внешний ID', en: 'External ID', is_visible: false },
];

const invoices: readonly Predefined[] = [
  {
    code: 'BILL_STATUS',
    type: 'select',
    ru: 'Статус',
    en: 'Status',
    enums: [
      ['created', 'Создан', 'Created'],
      ['paid', 'Оплачен', 'Paid'],
      ['paid_in_advance', 'Предоплата', 'Paid in advance'],
      ['partially_paid', 'Частично оплачен', 'Partially paid'],
    ],
  },
  { code: 'LEGAL_ENTITY', type: 'legal_entity', ru: 'Юр. лицо', en: 'Legal entity' },
  { code: 'SUPPLIER', type: 'supplier', ru: 'Поставщик', en: 'Supplier' },
  { code: 'PAYER', type: 'payer', ru: 'Плательщик', en: 'Payer' },
  { code: 'ITEMS', type: 'items', ru: 'Товары', en: 'Items' },
  {
    code: 'BILL_VAT_TYPE',
    type: 'select',
    ru: 'НДС',
    en: 'VAT',
    enums: [
      ['vat_exempt', 'Не облагается', 'Exempt'],
      ['vat_included', 'Включён в стоимость', 'Included'],
      ['vat_not_included', 'Не включён в стоимость', 'Not included'],
    ],
  },
  {
    code: 'BILL_REASON_FOR_NO_VAT',
    type: 'text',
    ru: 'Основание без НДС',
    en: 'Reason for no VAT',
  },
  { code: 'BILL_PAYMENT_DATE', type: 'date_time', ru: 'Дата оплаты', en: 'Payment date' },
  { code: 'BILL_COMMENT', type: 'textarea', ru: 'Комментарий', en: 'Comment' },
  { code: 'BILL_PRICE', type: 'numeric', ru: 'Сумма', en: 'Total' },
];

const supplier = (code: string, ru: string, en: string): Predefined => ({
  code: `SUPPLIER_${code}`,
  type: 'text',
  ru,
  en,
});

const suppliers: readonly Predefined[] = [
  supplier('VAT_ID', 'ИНН', 'VAT ID'),
  supplier('TAX_REGISTRATION_REASON_CODE', 'КПП', 'Registration reason code'),
  supplier('PRIMARY_STATE_REGISTRATION_NUMBER', 'ОГРН', 'State registration number'),
  supplier('BANK_IDENTIFICATION_CODE', 'БИК', 'Bank code'),
  supplier('ACCOUNT_NUMBER', 'Расчётный счёт', 'Account number'),
  supplier('LEGAL_ADDRESS', 'Юридический адрес', 'Legal address'),
  supplier('REAL_ADDRESS', 'Фактический адрес', 'Real address'),
  supplier('DIRECTOR_NAME', 'Руководитель', 'Director'),
  supplier('DIRECTOR_POST', 'Должность руководителя', 'Position of the director'),
  supplier('ACCOUNTANT_NAME', 'Бухгалтер', 'Accountant'),
  supplier('ACCOUNTANT_POST', 'Должность бухгалтера', 'Position of the accountant'),
  supplier('PHONE', 'Телефон', 'Phone'),
];

const byType: Readonly<Record<CatalogType, readonly Predefined[]>> = {
  regular: [],
  products,
  invoices,
  suppliers,
};

/** Adds the fields that a list of its type has from the start, and that can not be deleted. */
export function addCatalogFields(db: Db, catalog: number, type: CatalogType): void {
  const language: PageLanguage = db.account.language;
  for (const [at, field] of byType[type].entries()) {
    db.rows.fields.add({
      id: db.nextId('fields'),
      entity_type: catalogFields(catalog),
      type: field.type,
      name: field[language],
      code: field.code,
      sort: (at + 1) * 10,
      group_id: null,
      is_api_only: false,
      is_predefined: true,
      enums:
        field.enums?.map(([code, ru, en], index) => ({
          id: db.nextId('enums'),
          value: language === 'ru' ? ru : en,
          sort: (index + 1) * 10,
          code,
        })) ?? null,
      nested: field.type === 'category' ? [] : null,
      extras: {
        is_deletable: false,
        is_visible: field.is_visible ?? true,
        is_required: field.code === 'BILL_STATUS',
      },
    });
  }
}
