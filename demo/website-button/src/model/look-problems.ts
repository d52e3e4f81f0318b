import { isVariableName } from './js-literal.ts';
import { chatColors, type Look, mostComposeHeight } from './look.ts';

/** What is wrong with a look, by its field; the texts are at `look.wrong.<problem>`. */
export type LookProblem = 'color' | 'container' | 'noContainer' | 'variable' | 'height' | 'param';

export type LookProblems = ReadonlyMap<string, LookProblem>;

const isColor = (text: string): boolean => CSS.supports('color', text.trim());

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

/** Checks what would not work on the site, where nobody would be told why. */
export function lookProblems(look: Look): LookProblems {
  const found = new Map<string, LookProblem>();
  if (look.color && !isColor(look.color)) found.set('color', 'color');
  for (const name of chatColors) {
    const color = look.colors[name];
    if (color && !isColor(color)) found.set(name, 'color');
  }
  if (look.mode === 'frame') {
    if (!look.container.trim()) found.set('container', 'noContainer');
    else if (!isSelector(look.container)) found.set('container', 'container');
  }
  if (look.userId && !isVariableName(look.userId)) found.set('userId', 'variable');
  const { composeHeight } = look;
  if (composeHeight !== null && !(composeHeight >= 20 && composeHeight <= mostComposeHeight))
    found.set('composeHeight', 'height');
  for (const [index, { name, kind, value }] of look.botParams.entries()) {
    if (name && !/^\w+$/.test(name)) found.set(`param-${index}`, 'param');
    else if (kind === 'variable' && value && !isVariableName(value))
      found.set(`param-${index}`, 'variable');
  }
  for (const [name, callback] of Object.entries(look.callbacks))
    if (callback.action === 'function' && !isVariableName(callback.name))
      found.set(name, 'variable');
  return found;
}
