import { profiles, type Rule } from '../src/check/rule.ts';
import { severityIn } from '../src/check/run-check.ts';
import type { Change, RuleExample } from './rule-examples.ts';

const languages: Readonly<Record<string, string>> = { js: 'js', css: 'css', json: 'json' };

/** The lines that a change of a file adds, as it is too long to be shown whole. */
function shown(change: string | Change): string {
  if (typeof change === 'string') return `\`\`\`js\n${change}\n\`\`\``;
  return Object.entries(change)
    .flatMap(([file, to]) => {
      // What is changed inside a file is told in words by the rule; a whole file is shown.
      if (typeof to !== 'string' || to.length > 600) return [];
      const language = languages[file.split('.').at(-1) ?? ''] ?? '';
      return [`\`${file}\`:\n\n\`\`\`${language}\n${to.trimEnd()}\n\`\`\``];
    })
    .join('\n\n');
}

const section = (title: string, change: string | Change | undefined): string => {
  const text = change === undefined ? '' : shown(change);
  return text ? `\n## ${title}\n\n${text}\n` : '';
};

/** The page of one rule, in Markdown. */
export function rulePage(rule: Rule, example: RuleExample | undefined): string {
  const weights = profiles.map(
    (profile) => `| \`${profile}\` | ${severityIn(rule, profile) ?? '–'} |`,
  );
  return `# ${rule.id}

${rule.summary}

| profile | |
|---|---|
${weights.join('\n')}
${section('It finds', example?.bad)}${section('It leaves alone', example?.good)}
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
