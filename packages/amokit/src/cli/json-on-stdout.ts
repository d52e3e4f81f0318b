/**
 * Keeps stdout for one JSON document: what a backend beside the sandbox logs goes to stderr.
 *
 * @returns what prints the document
 */
export function jsonOnStdout(): (document: unknown) => void {
  console.log = console.error;
  console.info = console.error;
  return (document) => process.stdout.write(`${JSON.stringify(document)}\n`);
}
