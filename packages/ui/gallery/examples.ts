import type { ComponentType } from 'preact';
import type { Live } from './live.ts';

interface ExampleModule {
  readonly Example: ComponentType;
  readonly live?: Live;
}

export interface Example extends ExampleModule {
  /** The name of its file: `date-picker`. */
  readonly name: string;
  /** Its whole source. */
  readonly code: string;
}

const modules = import.meta.glob<ExampleModule>('./examples/*.tsx', { eager: true });
const sources = import.meta.glob<string>('./examples/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The props to play with are the gallery's own business. */
const withoutLive = (code: string) =>
  code.replace(/import .*'\.\.\/live\.ts';\n/, '').replace(/\nexport const live = [\s\S]*$/, '');

/** Every component in its states, by name. */
export const examples: readonly Example[] = Object.entries(modules).map(([path, module]) => ({
  ...module,
  name: path.replace(/^.*\/|\.tsx$/g, ''),
  code: withoutLive(sources[path] ?? ''),
}));
