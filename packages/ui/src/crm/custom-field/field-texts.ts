import type { Texts } from '../../locale/locale.ts';

/** What the controls of custom fields say. */
interface FieldTexts {
  readonly notChosen: string;
  readonly missing: string;
  readonly add: string;
  readonly remove: string;
  readonly kind: string;
  readonly country: string;
  readonly contact: string;
  readonly company: string;
  readonly legal: string;
  readonly individual: string;
  readonly soleProprietor: string;
  readonly more: string;
  readonly total: string;
  readonly noUpload: string;
  readonly noSuppliers: string;
}

export const fieldTexts: Texts<FieldTexts> = {
  en: {
    notChosen: 'Not chosen',
    missing: 'There is no such field in the account',
    add: 'Add',
    remove: 'Remove',
    kind: 'Kind',
    country: 'Country',
    contact: 'Contact',
    company: 'Company',
    legal: 'Legal entity',
    individual: 'Individual',
    soleProprietor: 'Sole proprietor',
    more: 'More details',
    total: 'Total',
    noUpload: 'Files can be added in the card',
    noSuppliers: 'The account has no list of suppliers',
  },
  ru: {
    notChosen: 'Не выбрано',
    missing: 'В аккаунте нет такого поля',
    add: 'Добавить',
    remove: 'Убрать',
    kind: 'Вид',
    country: 'Страна',
    contact: 'Контакт',
    company: 'Компания',
    legal: 'Юридическое лицо',
    individual: 'Физическое лицо',
    soleProprietor: 'Индивидуальный предприниматель',
    more: 'Все реквизиты',
    total: 'Итого',
    noUpload: 'Файлы добавляются в карточке',
    noSuppliers: 'В аккаунте нет списка поставщиков',
  },
  es: {
    notChosen: 'Sin elegir',
    missing: 'No hay tal campo en la cuenta',
    add: 'Añadir',
    remove: 'Quitar',
    kind: 'Tipo',
    country: 'País',
    contact: 'Contacto',
    company: 'Empresa',
    legal: 'Persona jurídica',
    individual: 'Persona física',
    soleProprietor: 'Empresario individual',
    more: 'Más datos',
    total: 'Total',
    noUpload: 'Los archivos se añaden en la ficha',
    noSuppliers: 'La cuenta no tiene lista de proveedores',
  },
  pt: {
    notChosen: 'Não escolhido',
    missing: 'Não há tal campo na conta',
    add: 'Adicionar',
    remove: 'Remover',
    kind: 'Tipo',
    country: 'País',
    contact: 'Contato',
    company: 'Empresa',
    legal: 'Pessoa jurídica',
    individual: 'Pessoa física',
    soleProprietor: 'Empresário individual',
    more: 'Mais dados',
    total: 'Total',
    noUpload: 'Os arquivos são adicionados no cartão',
    noSuppliers: 'A conta não tem lista de fornecedores',
  },
};
