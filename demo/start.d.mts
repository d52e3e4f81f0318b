/** The arguments of `amokit sandbox`, and the environment that its backends read. */
export declare function demoSandbox(): Promise<{
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}>;
