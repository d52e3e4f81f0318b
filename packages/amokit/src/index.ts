/**
 * What the command line does, as functions: build a widget, check one.
 *
 * @module
 */
export { type BuiltWidget, buildProject, buildWidget } from './build/build-widget.ts';
export { checkFiles, checkWidget, checkZip } from './check/check-widget.ts';
export type { Finding, Rule, Severity } from './check/rule.ts';
export { rules } from './check/rules/index.ts';
export type { CheckReport, Issue } from './check/run-check.ts';
export { deriveManifest } from './manifest/derive-manifest.ts';
export { loadProject, type Project } from './project/load-project.ts';
export type { Backend, StartBackend } from './sandbox/backend.ts';
export { type Fixtures, readFixtures } from './smoke/fixtures.ts';
export type {
  AreaReport,
  Outcome,
  SmokeError,
  SmokeReport,
  SmokeRequest,
  Step,
  WidgetReport,
} from './smoke/report.ts';
export { type SmokeOptions, smoke } from './smoke/smoke.ts';
export type { ExitCode, Position, Problem } from './user-error.ts';
export { formatProblem, UserError } from './user-error.ts';
