import { statSync } from 'node:fs';
import type { Plugin } from 'vite';

/** The watcher of Vite leaves out a change that comes within 50 ms after another of the same file. */
const deafFor = 80;

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Looks once more after a change: an editor that formats on save writes twice in a moment. */
export function secondWrites(): Plugin {
  return {
    name: 'amokit:second-writes',
    apply: 'serve',
    configureServer({ watcher }) {
      watcher.on('change', (file) => {
        const seen = changedAt(file);
        setTimeout(() => {
          if (changedAt(file) > seen) watcher.emit('change', file);
        }, deafFor).unref();
      });
    },
  };
}
