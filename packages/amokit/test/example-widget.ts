import { buildWidget } from '../src/build/build-widget.ts';
import { checkFiles } from '../src/check/check-widget.ts';
import type { Profile } from '../src/check/rule.ts';
import { rules } from '../src/check/rules/index.ts';
import type { Issue } from '../src/check/run-check.ts';
import { type Change, script } from './rule-examples.ts';
import { createTestProject } from './test-project.ts';

let built: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

const encode = (text: string) => new TextEncoder().encode(text);

/** A widget that has nothing to mend: manifest, texts and pictures of a built one, a script by hand. */
export async function plainWidget(): Promise<Map<string, Uint8Array>> {
  built ??= buildWidget(createTestProject().root).then(({ files }) => files);
  const files = new Map([...(await built)].filter(([name]) => !name.endsWith('.js')));
  return files.set('script.js', encode(script('self.ready = true;')));
}

/** That widget with a change; a text alone is a body of script.js. */
export async function widgetWith(change: string | Change): Promise<Map<string, Uint8Array>> {
  const files = await plainWidget();
  const changes: Change = typeof change === 'string' ? { 'script.js': script(change) } : change;
  for (const [file, to] of Object.entries(changes)) {
    if (to === null) files.delete(file);
    else {
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file));
      files.set(file, encode(typeof to === 'string' ? to : to(before)));
    }
  }
  return files;
}

/** The first profile in which a rule is asked as an error, else the first in which it is asked. */
export function profileOf(id: string): Profile {
  const rule = rules.find((each) => each.id === id);
  return rule?.profiles?.[0] ?? (rule?.moderation ? 'public-amocrm' : 'private');
}

/** What a rule says of the widget with a change. */
export const findings = async (
  id: string,
  change: string | Change,
  profile: Profile = profileOf(id),
): Promise<readonly Issue[]> =>
  checkFiles(await widgetWith(change), profile).issues.filter(({ rule }) => rule === id);

/** The ids of the rules that judge the files of a widget; the others judge the zip itself. */
export const rulesOfZips: ReadonlySet<string> = new Set([
  'zip/wrapper-folder',
  'zip/file-name',
  'zip/unsafe-path',
  'zip/symlink',
  'zip/encrypted',
  'zip/duplicate-entry',
  'zip/encoding',
  'image/animated',
]);
