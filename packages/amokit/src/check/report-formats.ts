import type { Rule } from './rule.ts';
import type { Issue } from './run-check.ts';

const level = { error: 'error', warning: 'warning' } as const;

const location = ({ file, line, column }: Issue) => ({
  physicalLocation: {
    artifactLocation: { uri: file ?? 'widget.zip' },
    ...(line && { region: { startLine: line, startColumn: column ?? 1 } }),
  },
});

/**
 * Issues as SARIF 2.1.0, which code hosts show beside the lines.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function toSarif(
  issues: readonly Issue[],
  rules: readonly Rule[],
  version: string,
): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'amokit check',
            version,
            rules: rules.map(({ id, summary, source, severity }) => ({
              id,
              shortDescription: { text: summary },
              helpUri: source,
              defaultConfiguration: { level: level[severity] },
            })),
          },
        },
        results: issues.map((issue) => ({
          ruleId: issue.rule,
          level: level[issue.severity],
          message: { text: issue.fix ? `${issue.message}. ${issue.fix}` : issue.message },
          locations: [location(issue)],
        })),
      },
    ],
  };
}

/** The escapes that a workflow command of GitHub asks for. */
const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** An issue as an annotation of GitHub Actions. */
export function toAnnotation({ rule, severity, file, line, column, message, fix }: Issue): string {
  const properties = [
    ...(file ? [`file=${escapeProperty(file)}`] : []),
    ...(line ? [`line=${line}`, `col=${column ?? 1}`] : []),
    `title=${escapeProperty(rule)}`,
  ];
  return `::${severity} ${properties.join(',')}::${escapeData(fix ? `${message}. ${fix}` : message)}`;
}
