import type { SortedFiles } from './sort-files.ts';

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The list of what is left to do, and the sentences of it that are about this very widget. */
export function leftToDo(
  { script, files, wrongLogos, leftOut }: SortedFiles,
  fromManifest: readonly string[],
): { readonly text: string; readonly notes: readonly string[] } {
  const notes = [
    ...fromManifest,
    ...(wrongLogos.length > 0
      ? [
          `${listed(wrongLogos)}: wrong size, so the CRM would refuse them. They are in \`old/images\`; until you mend them, logos are drawn from \`logo.svg\`.`,
        ]
      : []),
    ...(leftOut.length > 0
      ? [`Left behind, as a widget's page loads no such files: ${listed(leftOut)}.`]
      : []),
  ];
  const kept = [...files.keys()].filter((name) => name.startsWith('public/'));
  const text = `# What is left to do

The widget runs as it did: \`public/${script}\` is its old \`script.js\`, and \`src/widget.js\` hands it to the CRM.

| where | what |
|---|---|
| \`amokit.config.ts\` | the old \`manifest.json\`; its \`manifest\` holds what the config has no words for |
| \`public/\` | ${kept.length} file${kept.length === 1 ? '' : 's'} that go into the zip as they are |
| \`i18n/\`, \`images/\`, \`templates/\` | as before |

## About this widget

${notes.length > 0 ? notes.map((note) => `- [ ] ${note}`).join('\n') : 'Nothing special was found.'}

## For every widget

- [ ] \`npm start\`: look whether everything works in the CRM on this machine.
- [ ] \`npm run check\`: mend what upload and moderation would refuse.
- [ ] Replace \`logo.svg\` by your own drawing, or keep pictures of the right sizes in \`images/\`.
- [ ] Raise \`version\` in \`amokit.config.ts\` with every upload.
- [ ] Move the old script into modules of \`src/\`, a part at a time.
`;
  return { text, notes };
}
