import { positionAt } from '../../user-error.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Widget } from '../widget.ts';
import { ownSources, type Source, sourcesOf } from './source.ts';

/** What a rule found in a script. */
export interface CodeFinding {
  /** Offset in the file. */
  readonly at: number;
  readonly message: string;
  readonly fix?: string;
}

export interface CodeRule extends Omit<Rule, 'check'> {
  /** Looks into other people's code too. @default false */
  readonly libraries?: true;
  readonly find: (source: Source, widget: Widget) => Iterable<CodeFinding>;
}

/** A rule that is asked of one script after the other. */
export function codeRule({ find, libraries, ...rule }: CodeRule): Rule {
  return {
    ...rule,
    check: (widget) =>
      (libraries ? sourcesOf(widget) : ownSources(widget)).flatMap((source) =>
        [...find(source, widget)].map(
          ({ at, message, fix }): Finding => ({
            file: source.file,
            position: positionAt(source.text, at),
            message,
            fix,
          }),
        ),
      ),
  };
}
