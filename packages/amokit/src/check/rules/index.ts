/**
 * All rules of `amokit check`. A new rule is a file and a line here.
 *
 * @module
 */
import type { Rule } from '../rule.ts';
import {
  developerAddress,
  insecureAddress,
  styleVersion,
  switcherClass,
} from './code/addresses.ts';
import { callbackReturns, missingCallback, unknownCallback } from './code/callbacks.ts';
import { noConsole, noDebugger } from './code/console.ts';
import { noDefine } from './code/define.ts';
import {
  externalDependency,
  missingDependency,
  publicCdn,
  unknownModule,
} from './code/dependencies.ts';
import { noDialogs } from './code/dialogs.ts';
import { noEval } from './code/eval.ts';
import { hostUndocumented, hostWrite } from './code/host-data.ts';
import { injectedScript } from './code/injected-script.ts';
import { locationCallback } from './code/location-callback.ts';
import { commentedCode, minified } from './code/readable.ts';
import { requestInLoop, syncRequest } from './code/requests.ts';
import { codeSyntax } from './code/syntax.ts';
import { pageVariable, undeclared } from './code/undeclared.ts';
import { virtualClick } from './code/virtual-click.ts';
import { cssCommentedCode } from './css/commented-code.ts';
import { externalStyle } from './css/external.ts';
import { globalSelector, systemSelector } from './css/selectors.ts';
import { cssSyntax } from './css/syntax.ts';
import { systemVariable } from './css/variables.ts';
import { missingFile, unusedFile } from './i18n/files.ts';
import { i18nDuplicateKey, i18nJson } from './i18n/json.ts';
import { missingKey } from './i18n/missing-key.ts';
import { sameKeys } from './i18n/same-keys.ts';
import { emptyText, textsOnly } from './i18n/values.ts';
import { animatedImage } from './image/animated.ts';
import { imageWeight, logoSize, missingLogo } from './image/logos.ts';
import { menuIconContrast } from './image/menu-icons.ts';
import { tourImages } from './image/tour-images.ts';
import { insecureAddress as insecureManifestAddress } from './manifest/addresses.ts';
import { manifestAgreement } from './manifest/agreement.ts';
import { cardSdk, unusedBlock } from './manifest/blocks.ts';
import { missingPicture } from './manifest/files.ts';
import { manifestDuplicateKey, manifestJson } from './manifest/json.ts';
import {
  amocrmLocale,
  duplicateLocation,
  kommoLocale,
  noLocations,
  requiredBlocks,
} from './manifest/market.ts';
import { manifestShape } from './manifest/schema.ts';
import { tour } from './manifest/tour.ts';
import { unknownKey } from './manifest/unknown-key.ts';
import { versionFormat } from './manifest/version.ts';
import { knownSecret, manifestSecret, namedSecret } from './secret/secrets.ts';
import { brandSpelling, plainLink } from './text/description.ts';
import {
  brandInName,
  russianDomain,
  scriptInText,
  wrongCurrency,
  wrongLanguage,
} from './text/languages.ts';
import { agentDescription, textLength } from './text/lengths.ts';
import { noBom } from './zip/bom.ts';
import { duplicateEntry } from './zip/duplicate-entry.ts';
import { encoding } from './zip/encoding.ts';
import { encrypted } from './zip/encrypted.ts';
import { fileName } from './zip/file-name.ts';
import { lineEnds } from './zip/line-ends.ts';
import { locationFile } from './zip/location-file.ts';
import { requiredFiles } from './zip/required-files.ts';
import { strayFiles } from './zip/stray-files.ts';
import { symlink } from './zip/symlink.ts';
import { unsafePath } from './zip/unsafe-path.ts';
import { unusedFile as unusedZipFile } from './zip/unused-files.ts';
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
  locationFile,
  noBom,
  encoding,
  lineEnds,
  strayFiles,
  unusedZipFile,
];

/** What `amokit build` asks of the author's own files as well. */
export const contentRules: readonly Rule[] = [
  manifestJson,
  manifestDuplicateKey,
  manifestShape,
  ...manifestAgreement,
  versionFormat,
  unknownKey,
  unusedBlock,
  cardSdk,
  insecureManifestAddress,
  missingPicture,
  requiredBlocks,
  amocrmLocale,
  kommoLocale,
  noLocations,
  duplicateLocation,
  tour,
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
  tourImages,
  animatedImage,
  menuIconContrast,
  wrongLanguage,
  russianDomain,
  wrongCurrency,
  brandInName,
  brandSpelling,
  plainLink,
  scriptInText,
  textLength,
  agentDescription,
  manifestSecret,
];

/** What the scripts do. */
export const codeRules: readonly Rule[] = [
  codeSyntax,
  noDefine,
  locationCallback,
  externalDependency,
  publicCdn,
  missingDependency,
  unknownModule,
  noEval,
  noDialogs,
  noConsole,
  noDebugger,
  hostWrite,
  hostUndocumented,
  syncRequest,
  requestInLoop,
  injectedScript,
  undeclared,
  pageVariable,
  minified,
  commentedCode,
  missingCallback,
  unknownCallback,
  callbackReturns,
  developerAddress,
  insecureAddress,
  styleVersion,
  switcherClass,
  virtualClick,
];

export const styleRules: readonly Rule[] = [
  cssSyntax,
  globalSelector,
  systemSelector,
  systemVariable,
  externalStyle,
  cssCommentedCode,
];

export const secretRules: readonly Rule[] = [knownSecret, namedSecret];

export const rules: readonly Rule[] = [
  ...zipRules,
  ...contentRules,
  ...codeRules,
  ...styleRules,
  ...secretRules,
];
