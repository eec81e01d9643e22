const HEAD = ['harness', 'N', 'found', 'bound asked', 'control fired'];

/** The table of a soak run, from the lines of JSON that its harnesses wrote. */
export function soakTable(/** @type {string} */ lines) {
  const rows = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ harness, n, found, bound, controlFired }) => [
      harness,
      String(n),
      found,
      bound,
      controlFired === null ? '-' : controlFired ? 'yes' : 'NO',
    ]);
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => all.reduce((widest, row) => Math.max(widest, row[column].length), 0));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
