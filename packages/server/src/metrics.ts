import type { Inbox } from './inbox/inbox.ts';
import type { LogEntry } from './log.ts';

/**
 * Numbers for Prometheus, in its text format. Made by hand, since the usual library needs Node, and this
 * has to run where there is none.
 */
export interface Metrics {
  observe(entry: LogEntry): void;
  /** @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text(): Promise<string>;
}

/** Upper bounds in seconds. */
const buckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** Which facts of an event become labels. */
const counters: Readonly<Record<string, readonly [name: string, labels: readonly string[]]>> = {
  request: ['amokit_proxy_requests_total', ['method', 'path', 'status']],
  token_refused: ['amokit_tokens_refused_total', ['reason']],
  hook: ['amokit_hooks_total', ['kind', 'status']],
  hook_refused: ['amokit_hooks_refused_total', ['kind', 'reason']],
  job_done: ['amokit_jobs_done_total', ['kind']],
  job_retried: ['amokit_jobs_retried_total', ['kind']],
  job_failed: ['amokit_jobs_failed_total', ['kind']],
  sign_in_refused: ['amokit_sign_ins_refused_total', ['reason']],
  fault: ['amokit_faults_total', ['error']],
  inbox_fault: ['amokit_inbox_faults_total', []],
};
const histograms: Readonly<Record<string, string>> = {
  request: 'amokit_proxy_request_seconds',
  hook: 'amokit_hook_seconds',
};

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

export function createMetrics(inbox: Inbox): Metrics {
  const counts = new Map<string, Map<string, number>>();
  const times = new Map<string, { readonly counts: number[]; sum: number; total: number }>();

  const count = (name: string, labels: string): void => {
    const its = counts.get(name) ?? new Map<string, number>();
    its.set(labels, (its.get(labels) ?? 0) + 1);
    counts.set(name, its);
  };

  const time = (name: string, seconds: number): void => {
    const its = times.get(name) ?? { counts: buckets.map(() => 0), sum: 0, total: 0 };
    buckets.forEach((bound, index) => {
      if (seconds <= bound) its.counts[index] = (its.counts[index] ?? 0) + 1;
    });
    its.sum += seconds;
    its.total += 1;
    times.set(name, its);
  };

  return {
    observe(entry) {
      const [name, labels] = counters[entry.event] ?? [];
      if (name && labels)
        count(
          name,
          labels.map((label) => `${label}="${escaped(String(entry[label] ?? 'none'))}"`).join(','),
        );
      const histogram = histograms[entry.event];
      if (histogram && typeof entry.milliseconds === 'number')
        time(histogram, entry.milliseconds / 1000);
    },
    async text() {
      const { waiting, failed } = await inbox.count();
      const lines = [
        '# TYPE amokit_inbox_jobs gauge',
        `amokit_inbox_jobs{state="waiting"} ${waiting}`,
        `amokit_inbox_jobs{state="failed"} ${failed}`,
      ];
      for (const [name, its] of counts) {
        lines.push(`# TYPE ${name} counter`);
        for (const [labels, value] of its)
          lines.push(`${name}${labels === '' ? '' : `{${labels}}`} ${value}`);
      }
      for (const [name, its] of times) {
        lines.push(`# TYPE ${name} histogram`);
        buckets.forEach((bound, index) => {
          lines.push(`${name}_bucket{le="${bound}"} ${its.counts[index] ?? 0}`);
        });
        lines.push(
          `${name}_bucket{le="+Inf"} ${its.total}`,
          `${name}_sum ${its.sum}`,
          `${name}_count ${its.total}`,
        );
      }
      return `${lines.join('\n')}\n`;
    },
  };
}
