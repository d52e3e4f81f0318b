/** A `fetch` that finds every host below `localhost` on this machine, as browsers do and Node does not. */
export declare const loopbackFetch: typeof fetch;
