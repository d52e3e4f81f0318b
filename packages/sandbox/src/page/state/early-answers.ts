/** Requests that were sent before anybody asked, by their paths. Each answer is given out once. */
const early = new Map<string, Promise<Response>>();

/** Asks now for what the page is sure to ask for, while its libraries are still on the way. */
export function askEarly(path: string): void {
  const answer = fetch(path, {
    headers: { accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' },
  });
  // Who takes it hears of the failure; nobody else has to.
  answer.catch(() => undefined);
  early.set(path, answer);
}

/** The answer that is on its way to a path already, if there is one. */
export function takeEarly(path: string): Promise<Response> | undefined {
  const answer = early.get(path);
  early.delete(path);
  return answer;
}
