/**
 * Makes a callback for the CRM out of something that may fail: a widget's own mistake must not stop
 * the CRM, which calls these in the middle of its work.
 */
export function guarded<A extends readonly unknown[]>(work: (...values: A) => void) {
  return (...values: A): true => {
    try {
      work(...values);
    } catch (error) {
      console.trace(error);
    }
    // The CRM skips what comes next unless it gets true.
    return true;
  };
}
