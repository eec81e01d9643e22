/** Tells what is being done in one plain line, on stderr, so that a command's own output stays as it is. */
export function say(/** @type {string} */ line) {
  process.stderr.write(`Stet: ${line}\n`);
}

/** A set-up step that cannot be done; its message is one sentence that tells the user what to do. */
export class SetUpError extends Error {}
