/**
 * All rules of `amokit check`. A new rule is a file and a line here.
 *
 * @module
 */
import type { Rule } from '../rule.ts';
import { missingFile, unusedFile } from './i18n/files.ts';
import { i18nDuplicateKey, i18nJson } from './i18n/json.ts';
import { missingKey } from './i18n/missing-key.ts';
import { sameKeys } from './i18n/same-keys.ts';
import { emptyText, textsOnly } from './i18n/values.ts';
import { imageWeight, logoSize, missingLogo } from './image/logos.ts';
import { manifestDuplicateKey, manifestJson } from './manifest/json.ts';
import { manifestAgreement, manifestShape } from './manifest/schema.ts';
import { versionFormat } from './manifest/version.ts';
import { noBom } from './zip/bom.ts';
import { duplicateEntry } from './zip/duplicate-entry.ts';
import { encoding } from './zip/encoding.ts';
import { encrypted } from './zip/encrypted.ts';
import { fileName } from './zip/file-name.ts';
import { lineEnds } from './zip/line-ends.ts';
import { requiredFiles } from './zip/required-files.ts';
import { strayFiles } from './zip/stray-files.ts';
import { symlink } from './zip/symlink.ts';
import { unsafePath } from './zip/unsafe-path.ts';
import { wrapperFolder } from './zip/wrapper-folder.ts';

/** What is in the zip, and how. */
export const zipRules: readonly Rule[] = [
  wrapperFolder,
  fileName,
  unsafePath,
  symlink,
  encrypted,
  duplicateEntry,
  requiredFiles,
  noBom,
  encoding,
  lineEnds,
  strayFiles,
];

/** What `amokit build` asks of the author's own files as well. */
export const contentRules: readonly Rule[] = [
  manifestJson,
  manifestDuplicateKey,
  manifestShape,
  ...manifestAgreement,
  versionFormat,
  i18nJson,
  i18nDuplicateKey,
  missingFile,
  unusedFile,
  sameKeys,
  missingKey,
  textsOnly,
  emptyText,
  missingLogo,
  logoSize,
  imageWeight,
];

export const rules: readonly Rule[] = [...zipRules, ...contentRules];
