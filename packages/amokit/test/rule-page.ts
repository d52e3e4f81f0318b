import { profiles, type Rule } from '../src/check/rule.ts';
import type { Issue } from '../src/check/run-check.ts';
import { severityIn } from '../src/check/run-check.ts';
import { findings, plainWidget } from './example-widget.ts';
import type { Change, RuleExample } from './rule-examples.ts';

const languages: Readonly<Record<string, string>> = { js: 'js', css: 'css', json: 'json' };

const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;

const visible = (text: string) =>
  text.replaceAll('\uFEFF', '<U+FEFF>').replaceAll('\r', '<CR>').trimEnd();

/** The lines of a text that another one has not. */
function newLines(before: string, after: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => line.trim() && !known.has(line));
}

function shownFile(file: string, to: Change[string] | undefined, before: string): string {
  if (to === null || to === undefined) return `\`${file}\` is not there.`;
  const language = languages[file.split('.').at(-1) ?? ''] ?? '';
  if (typeof to === 'string') {
    // What is no text is told in words by the rule.
    if (to.length > 600 || to === '') return `\`${file}\` is there.`;
    return `\`${file}\`:\n\n${block(language, visible(to))}`;
  }
  const lines = newLines(before, to(before));
  const gone = newLines(to(before), before);
  if (lines.length === 0) return `\`${file}\` without:\n\n${block(language, gone.join('\n'))}`;
  return `\`${file}\`, among others:\n\n${block(language, visible(lines.join('\n')))}`;
}

async function shown(change: string | Change): Promise<string> {
  if (typeof change === 'string') return block('js', change);
  const files = await plainWidget();
  const text = (file: string) => new TextDecoder().decode(files.get(file));
  return Object.entries(change)
    .map(([file, to]) => shownFile(file, to, text(file)))
    .join('\n\n');
}

const said = ({ message, fix }: Issue): string =>
  [`> ${message}`, ...(fix ? [`> → ${fix}`] : [])].join('  \n').replaceAll('<', '\\<');

const section = (title: string, text: string): string => (text ? `\n## ${title}\n\n${text}\n` : '');

/** The page of one rule, in Markdown. */
export async function rulePage(rule: Rule, example: RuleExample | undefined): Promise<string> {
  const weights = profiles.map(
    (profile) => `| \`${profile}\` | ${severityIn(rule, profile) ?? '–'} |`,
  );
  const [issue] = example ? await findings(rule.id, example.bad) : [];
  const bad = example ? await shown(example.bad) : '';
  return `# ${rule.id}

${rule.summary}

| profile | |
|---|---|
${weights.join('\n')}
${section('It finds', [bad, ...(issue ? [said(issue)] : [])].filter(Boolean).join('\n\n'))}${section('It leaves alone', example ? await shown(example.good) : '')}
## Where it comes from

<${rule.source}>
`;
}

/** The list of all rules. */
export function rulesIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const weights = profiles.map((profile) => severityIn(rule, profile) ?? '–');
    return `| [${rule.id}](${rule.id}.md) | ${rule.summary} | ${weights.join(' | ')} |`;
  });
  return `# Rules of \`amokit check\`

| rule | what it asks | ${profiles.join(' | ')} |
|---|---|${profiles.map(() => '---|').join('')}
${rows.join('\n')}
`;
}
