/** One command of `heed`. */
export interface Command {
  /** For the list of commands: half a line. */
  readonly summary: string;
  /** Everything there is to know about it, for `--help`. */
  readonly help: string;
  /**
   * Does it.
   *
   * @returns The exit code, where it is not 0.
   * @throws BadInput, or CustodyError, with a sentence for the person at the terminal.
   */
  readonly run: (args: readonly string[]) => Promise<number | void>;
}
