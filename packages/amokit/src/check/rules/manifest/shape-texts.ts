/**
 * What the contract's schema says of a value that does not fit, in Russian. The schema speaks
 * English, as do programs that use it.
 *
 * @module
 */
const texts: ReadonlyMap<string, string> = new Map([
  ['must be a whole number', 'должно быть целым числом'],
  ['must be true', 'должно быть true'],
  ['must be true or false', 'должно быть true или false'],
  ['must be 2, the interface that the CRM has today', 'должно быть 2: это нынешний интерфейс CRM'],
  ['must be text, numeric or url', 'должно быть text, numeric или url'],
  [
    'must be true, or false for a card without settings and installation',
    'должно быть true, или false для карточки без настроек и установки',
  ],
  [
    'must be true if the trigger may be stretched over several stages, else false',
    'должно быть true, если триггер можно растянуть на несколько этапов, иначе false',
  ],
  [
    'must be an object: the fields of the settings dialog by their codes',
    'должно быть объектом: поля окна настроек по их кодам',
  ],
  [
    'must be an https address that takes the hook',
    'должно быть адресом https, который принимает хук',
  ],
  ['must be an https address', 'должно быть адресом https'],
  ['must be a colour like #339DC7', 'должно быть цветом, как #339DC7'],
  [
    'must be a string: the key of a text in i18n',
    'должно быть строкой: ключом текста в файлах i18n',
  ],
  [
    'is empty: name the key of a text in i18n, for example "widget.name"',
    'пусто: назовите ключ текста в файлах i18n, например "widget.name"',
  ],
  [
    'must be a string like "1.0.0": browsers cache the files by it',
    'должно быть строкой, как "1.0.0": по ней браузеры кэшируют файлы',
  ],
  [
    'must be a list of languages, one for each file in i18n: ["ru", "en"]',
    'должно быть списком языков, по одному на файл в i18n: ["ru", "en"]',
  ],
  ['is empty: name one language at least', 'пусто: назовите хотя бы один язык'],
  [
    'may have Latin letters, digits and _, and must start with a small letter',
    'состоит из латинских букв, цифр и _ и начинается со строчной буквы',
  ],
  ['must be a string: the name of a location', 'должно быть строкой: названием места'],
  [
    'must be a list of locations: ["lcard-1", "settings"]',
    'должно быть списком мест: ["lcard-1", "settings"]',
  ],
  [
    'must be a list of paths: ["/images/tour_1.png"]',
    'должно быть списком путей: ["/images/tour_1.png"]',
  ],
]);

/** The Russian for a text of the schema; a text that is not known stays as it is, in quotes. */
export const shapeTextInRussian = (english: string): string =>
  texts.get(english) ??
  (english.startsWith('must be one of ')
    ? english.replace('must be one of ', 'должно быть одним из: ')
    : `не подходит: «${english}»`);
