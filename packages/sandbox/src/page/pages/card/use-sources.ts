import { useMemo } from 'preact/hooks';
import { caption } from '../../host/i18n.ts';
import type { RunningWidget } from '../../host/life-cycle.ts';
import { at, isFunction } from '../../host/value.ts';
import { useRunning } from '../use-running.ts';

/** A way to write to a person that a widget has added by `add_source`. */
export interface MessageSource {
  readonly key: string;
  readonly type: string;
  /** What the switch of the feed calls it. */
  readonly text: string;
  readonly running: RunningWidget;
  readonly run: (...values: readonly unknown[]) => unknown;
}

const nameOf = ({ widget }: RunningWidget): string =>
  caption(widget.langs, at(widget.manifest, 'widget', 'name'), widget.code);

const sourcesOf = (list: readonly RunningWidget[]): readonly MessageSource[] =>
  list.flatMap((running) =>
    [...running.registrations.sources].flatMap(([type, { run, text }]) =>
      isFunction(run)
        ? [
            {
              key: `${running.widget.code} ${type}`,
              type,
              text: type === 'sms' ? `SMS · ${nameOf(running)}` : text || nameOf(running),
              running,
              run,
            },
          ]
        : [],
    ),
  );

/** The sources of the widgets that run here. */
export function useSources(): readonly MessageSource[] {
  const running = useRunning();
  return useMemo(() => sourcesOf(running), [running]);
}
