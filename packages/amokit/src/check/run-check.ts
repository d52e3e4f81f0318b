import type { Position } from '../user-error.ts';
import type { Finding, Profile, Rule, Severity } from './rule.ts';
import type { Widget } from './widget.ts';

/** One thing to mend, as `amokit check --json` prints it. */
export interface Issue {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly fix?: string;
  /** The page of the vendor that the rule comes from. */
  readonly link?: string;
}

/** The verdict on a widget. */
export interface CheckReport {
  /** False as soon as there is one issue of severity `error`. */
  readonly valid: boolean;
  readonly issues: readonly Issue[];
}

/** An issue of a rule. */
export function toIssue(
  { id, severity, source }: Pick<Rule, 'id' | 'severity'> & Partial<Pick<Rule, 'source'>>,
  { file, position, message, fix }: Finding,
): Issue {
  const at: Partial<Position> = position ?? {};
  return {
    rule: id,
    severity,
    file: file ?? null,
    line: at.line ?? null,
    column: at.column ?? null,
    message,
    ...(fix ? { fix } : {}),
    ...(source ? { link: source } : {}),
  };
}

const byPlace = (a: Issue, b: Issue): number =>
  (a.file ?? '').localeCompare(b.file ?? '', 'en') ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  a.rule.localeCompare(b.rule, 'en');

/** How much a rule weighs in a profile; undefined where it is not asked. */
export function severityIn(
  { severity, moderation, profiles }: Rule,
  profile: Profile,
): Severity | undefined {
  if (profiles && !profiles.includes(profile)) return undefined;
  return moderation && profile === 'private' ? 'warning' : severity;
}

/** Runs rules over a widget; the issues come in the order of its files. */
export function runRules(
  rules: readonly Rule[],
  widget: Widget,
  profile: Profile = 'private',
): CheckReport {
  const issues = rules
    .flatMap((rule) => {
      const severity = severityIn(rule, profile);
      if (!severity) return [];
      return rule
        .check(widget)
        .map((finding) => toIssue({ id: rule.id, severity, source: rule.source }, finding));
    })
    .sort(byPlace);
  return { valid: issues.every(({ severity }) => severity !== 'error'), issues };
}
