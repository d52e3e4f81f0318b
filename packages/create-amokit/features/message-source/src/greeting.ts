/**
 * A ready answer with the name of who sends it.
 *
 * @example
 * signed('We are on it.', 'Ann'); //=> 'We are on it.\nAnn'
 */
export const signed = (answer: string, name: string): string =>
  name.trim() ? `${answer}\n${name.trim()}` : answer;
