import { type Said, say } from '../say.ts';
import type { SortedFiles } from './sort-files.ts';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** LEFT-TO-DO.md, in both languages. */
const pageOf = (script: string, kept: number, notes: string): Said => ({
  en: `# What is left to do

The widget runs as it did: \`public/${script}\` is its old \`script.js\`, and \`src/widget.js\` hands it to the CRM.

| where | what |
|---|---|
| \`amokit.config.ts\` | the old \`manifest.json\`; its \`manifest\` holds what the config has no words for |
| \`public/\` | files that go into the zip as they are: ${kept} |
| \`i18n/\`, \`images/\`, \`templates/\` | as before |

## About this widget

${notes || 'Nothing special was found.'}

## For every widget

- [ ] \`npm start\`: look whether everything works in the CRM on this machine.
- [ ] \`npm run check\`: mend what upload and moderation would refuse.
- [ ] Replace \`logo.svg\` by your own drawing, or keep pictures of the right sizes in \`images/\`.
- [ ] Raise \`version\` in \`amokit.config.ts\` with every upload.
- [ ] Move the old script into modules of \`src/\`, a part at a time.
`,
  ru: `# Что осталось сделать

Виджет работает как раньше: \`public/${script}\` — его прежний \`script.js\`, а \`src/widget.js\` отдаёт его CRM.

| где | что |
|---|---|
| \`amokit.config.ts\` | прежний \`manifest.json\`; в его \`manifest\` то, для чего в config нет слов |
| \`public/\` | файлы, которые идут в архив как есть: ${kept} |
| \`i18n/\`, \`images/\`, \`templates/\` | как раньше |

## Об этом виджете

${notes || 'Ничего особенного не нашлось.'}

## Для любого виджета

- [ ] \`npm start\`: посмотрите, всё ли работает в CRM на этой машине.
- [ ] \`npm run check\`: исправьте то, чего не примут загрузка и модерация.
- [ ] Замените \`logo.svg\` своим рисунком или держите картинки нужных размеров в \`images/\`.
- [ ] Повышайте \`version\` в \`amokit.config.ts\` с каждой загрузкой.
- [ ] Переносите старый скрипт в модули \`src/\` по частям.
`,
});

/** The list of what is left to do, and the sentences of it that are about this very widget. */
export function leftToDo(
  { script, files, wrongLogos, leftOut }: SortedFiles,
  fromManifest: readonly string[],
): { readonly text: string; readonly notes: readonly string[] } {
  const notes = [
    ...fromManifest,
    ...(wrongLogos.length > 0
      ? [
          say({
            en: `${listed(wrongLogos)}: wrong size, so the CRM would refuse them. They are in \`old/images\`; until you mend them, logos are drawn from \`logo.svg\`.`,
            ru: `${listed(wrongLogos)}: не тот размер, CRM их не примет. Они лежат в \`old/images\`; пока вы их не исправите, логотипы рисуются из \`logo.svg\`.`,
          }),
        ]
      : []),
    ...(leftOut.length > 0
      ? [
          say({
            en: `Left behind, as a widget's page loads no such files: ${listed(leftOut)}.`,
            ru: `Не перенесены, виджет таких файлов не загружает: ${listed(leftOut)}.`,
          }),
        ]
      : []),
  ];
  const kept = [...files.keys()].filter((name) => name.startsWith('public/'));
  const list = notes.map((note) => `- [ ] ${note}`).join('\n');
  return { text: say(pageOf(script, kept.length, list)), notes };
}
