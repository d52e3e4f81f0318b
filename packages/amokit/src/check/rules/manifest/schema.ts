import { uploadableManifest } from '@amokit/contract/manifest';
import { getNodeValue } from 'jsonc-parser';
import type { z } from 'zod';
import type { JsonDocument } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { type Finding, findingAt, pages, type Rule } from '../../rule.ts';
import type { Widget } from '../../widget.ts';

type Issue = z.core.$ZodIssue;

const parsed = new WeakMap<JsonDocument, readonly Issue[]>();

/** What the contract's schema says of a manifest; nothing of one that is no JSON object. */
function issuesOf({ manifest }: Widget): readonly Issue[] {
  if (manifest?.root?.type !== 'object' || manifest.errors.length > 0) return [];
  const known = parsed.get(manifest);
  if (known) return known;
  const issues = uploadableManifest.safeParse(getNodeValue(manifest.root)).error?.issues ?? [];
  parsed.set(manifest, issues);
  return issues;
}

/** The name that the contract gives to a rule between parts of a manifest. */
const ruleOf = (issue: Issue): string | undefined =>
  issue.code === 'custom' && typeof issue.params?.rule === 'string' ? issue.params.rule : undefined;

function toFinding(manifest: JsonDocument, issue: Issue, fix?: string): Finding {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const isMissing = path.length > 0 && !manifest.find(path);
  const says =
    issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')
      ? say({
          en: `must be ${/^[ao]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`,
          ru: `должно быть типа ${issue.expected}`,
        })
      : issue.message;
  const text =
    isMissing && !ruleOf(issue)
      ? say({ en: `is missing: it ${says}`, ru: `отсутствует: ${says}` })
      : says;
  return findingAt(manifest, path, `"${path.join('.')}" ${text}`, fix);
}

/** The types and required keys of the contract's schema. */
export const manifestShape: Rule = {
  id: 'manifest/shape',
  severity: 'error',
  summary: 'manifest.json has the keys that the CRM needs, with values of the right type.',
  source: pages.structure,
  check: (widget) =>
    issuesOf(widget).flatMap((issue) =>
      widget.manifest && !ruleOf(issue) ? [toFinding(widget.manifest, issue)] : [],
    ),
};

const between = (
  id: string,
  name: string,
  summary: string,
  source: string,
  fix?: string,
): Rule => ({
  id: `manifest/${id}`,
  severity: 'error',
  summary,
  source,
  check: (widget) =>
    issuesOf(widget).flatMap((issue) =>
      widget.manifest && ruleOf(issue) === name ? [toFinding(widget.manifest, issue, fix)] : [],
    ),
});

/** Rules between the parts of a manifest, one for each that the contract names. */
export const manifestAgreement: readonly Rule[] = [
  between(
    'location-unknown',
    'location-unknown',
    'Every location is one that the CRM has.',
    pages.areas,
    say({
      en: 'compare it with the list of locations; a card is lcard, ccard, comcard or cucard',
      ru: 'сверьте со списком мест; карточка — это lcard, ccard, comcard или cucard',
    }),
  ),
  between(
    'location-suffix',
    'location-suffix',
    'Only locations with a right panel take -0 or -1.',
    pages.areas,
    say({ en: 'take the suffix off', ru: 'уберите суффикс' }),
  ),
  between(
    'location-twice',
    'location-twice',
    'A location is either with the right panel (-1) or without it (-0).',
    pages.areas,
    say({
      en: 'keep -1 if the widget draws in the right panel',
      ru: 'оставьте -1, если виджет рисует в правой панели',
    }),
  ),
  between(
    'location-block',
    'location-block',
    'A location that needs a block of its own in the manifest has it.',
    pages.structure,
  ),
  between('interface-version', 'interface-version', 'interface_version is 2.', pages.structure),
  between(
    'showcase',
    'showcase',
    'is_showcase stands with "installation": false.',
    pages.structure,
  ),
  between('support', 'support', 'support names a link or an e-mail address.', pages.structure),
  between(
    'custom-once',
    'custom-once',
    'The settings have one field of the type custom at most.',
    pages.fields,
  ),
];
