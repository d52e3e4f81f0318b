/** The forms of a Russian word in the order of the grammar: who, of whom, to whom, whom, by whom, about whom. */
const cases = ['default', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

type Words = readonly [singular: readonly string[], plural: readonly string[]];

const russian: Readonly<Record<string, { readonly gender: string; readonly words: Words }>> = {
  leads: {
    gender: 'f',
    words: [
      ['Сделка', 'Сделки', 'Сделке', 'Сделку', 'Сделкой', 'Сделке'],
      ['Сделки', 'Сделок', 'Сделкам', 'Сделки', 'Сделками', 'Сделках'],
    ],
  },
  contacts: {
    gender: 'm',
    words: [
      ['Контакт', 'Контакта', 'Контакту', 'Контакт', 'Контактом', 'Контакте'],
      ['Контакты', 'Контактов', 'Контактам', 'Контакты', 'Контактами', 'Контактах'],
    ],
  },
  companies: {
    gender: 'f',
    words: [
      ['Компания', 'Компании', 'Компании', 'Компанию', 'Компанией', 'Компании'],
      ['Компании', 'Компаний', 'Компаниям', 'Компании', 'Компаниями', 'Компаниях'],
    ],
  },
  customers: {
    gender: 'm',
    words: [
      ['Покупатель', 'Покупателя', 'Покупателю', 'Покупателя', 'Покупателем', 'Покупателе'],
      ['Покупатели', 'Покупателей', 'Покупателям', 'Покупателей', 'Покупателями', 'Покупателях'],
    ],
  },
};

const others: Readonly<Record<string, Readonly<Record<'en' | 'es', readonly [string, string]>>>> = {
  leads: { en: ['Lead', 'Leads'], es: ['Lead', 'Leads'] },
  contacts: { en: ['Contact', 'Contacts'], es: ['Contacto', 'Contactos'] },
  companies: { en: ['Company', 'Companies'], es: ['Compañía', 'Compañías'] },
  customers: { en: ['Customer', 'Customers'], es: ['Cliente', 'Clientes'] },
};

const byCase = (words: readonly string[]) =>
  Object.fromEntries(words.map((word, at) => [cases[at] ?? 'default', word]));

const plain = ([singular, plural]: readonly [string, string]) => ({
  gender: 'm',
  singular_form: { default: singular },
  plural_form: { default: plural },
});

/** What the account calls its entities, by entity and language. */
export const entityNames = Object.fromEntries(
  Object.entries(russian).map(([entity, { gender, words }]) => [
    entity,
    {
      ru: { gender, singular_form: byCase(words[0]), plural_form: byCase(words[1]) },
      ...(others[entity] && { en: plain(others[entity].en), es: plain(others[entity].es) }),
    },
  ]),
);
