import { uploadableManifest } from '@amokit/contract/manifest';
import { getNodeValue } from 'jsonc-parser';
import type { z } from 'zod';
import type { JsonDocument } from '../../../json/json-document.ts';
import { say } from '../../../say.ts';
import { type Finding, findingAt, pages, type Rule } from '../../rule.ts';
import type { Widget } from '../../widget.ts';
import { shapeTextInRussian } from './shape-texts.ts';

type Issue = z.core.$ZodIssue;

const parsed = new WeakMap<JsonDocument, readonly Issue[]>();

/** What the contract's schema says of a manifest; nothing of one that is no JSON object. */
export function issuesOf({ manifest }: Widget): readonly Issue[] {
  if (manifest?.root?.type !== 'object' || manifest.errors.length > 0) return [];
  const known = parsed.get(manifest);
  if (known) return known;
  const issues = uploadableManifest.safeParse(getNodeValue(manifest.root)).error?.issues ?? [];
  parsed.set(manifest, issues);
  return issues;
}

/** The name that the contract gives to a rule between parts of a manifest. */
export const ruleOf = (issue: Issue): string | undefined =>
  issue.code === 'custom' && typeof issue.params?.rule === 'string' ? issue.params.rule : undefined;

function toFinding(manifest: JsonDocument, issue: Issue): Finding {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const isMissing = path.length > 0 && !manifest.find(path);
  const says =
    issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')
      ? say({
          en: `must be ${/^[ao]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`,
          ru: `должно быть типа ${issue.expected}`,
        })
      : say({ en: issue.message, ru: shapeTextInRussian(issue.message) });
  const text = isMissing ? say({ en: `is missing: it ${says}`, ru: `отсутствует: ${says}` }) : says;
  return findingAt(manifest, path, `"${path.join('.')}" ${text}`);
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
