import { type JsonDocument, type JsonPath, propertiesOf } from '../json/json-document.ts';

/** A place in the manifest that names a text of the i18n files. */
export interface TextReference {
  readonly path: JsonPath;
  /** `settings.api_key` */
  readonly key: string;
}

const single: readonly JsonPath[] = [
  ['widget', 'name'],
  ['widget', 'description'],
  ['widget', 'short_description'],
  ['advanced', 'title'],
  ['dp', 'title'],
  ['tour', 'tour_description'],
  ['amoforms_settings', 'title'],
];

const fieldBlocks: readonly JsonPath[] = [['settings'], ['dp', 'settings']];

/** The blocks of the bot's designer; beside them there is the path of a picture. */
const salesbotPaths = (manifest: JsonDocument): readonly JsonPath[] =>
  propertiesOf(manifest.find(['salesbot_designer'])).flatMap(({ key: handler, value }) => {
    const block = ['salesbot_designer', handler];
    if (value?.type !== 'object') return [];
    return [
      [...block, 'name'],
      ...propertiesOf(manifest.find([...block, 'settings'])).flatMap(({ key }) => [
        [...block, 'settings', key, 'name'],
        [...block, 'settings', key, 'hint'],
      ]),
    ];
  });

/** Every text that a manifest names. */
export function textReferences(manifest: JsonDocument): readonly TextReference[] {
  const paths = [
    ...single,
    ...fieldBlocks.flatMap((block) =>
      propertiesOf(manifest.find(block)).map(({ key }) => [...block, key, 'name']),
    ),
    ...salesbotPaths(manifest),
    ...propertiesOf(manifest.find(['left_menu'])).flatMap(({ key: item }) => [
      ['left_menu', item, 'title'],
      ...propertiesOf(manifest.find(['left_menu', item, 'submenu'])).map(({ key }) => [
        'left_menu',
        item,
        'submenu',
        key,
        'title',
      ]),
    ]),
  ];
  return paths.flatMap((path) => {
    const node = manifest.find(path);
    return node?.type === 'string' && node.value !== '' ? [{ path, key: String(node.value) }] : [];
  });
}

/** The strings of an array, or an empty list. */
export function stringsAt(
  document: JsonDocument,
  path: JsonPath,
): readonly { readonly value: string; readonly path: JsonPath }[] {
  const node = document.find(path);
  if (node?.type !== 'array') return [];
  return (node.children ?? []).flatMap((child, index) =>
    child.type === 'string' ? [{ value: String(child.value), path: [...path, index] }] : [],
  );
}

/** The locations of a manifest with their suffixes taken off. */
export function locationsOf(manifest: JsonDocument): ReadonlySet<string> {
  return new Set(
    stringsAt(manifest, ['locations']).map(({ value }) => value.replace(/-[01]$/, '')),
  );
}
