// Widgets put others in its place.
const report = window.reportError.bind(window);

/**
 * Runs what goes through handlers and libraries that widgets have changed. What is thrown is told as
 * an error that nobody caught, and the page goes on.
 */
export function withoutHarm(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    report(error);
  }
}
