/**
 * Where an offset in a text is after the text became another by one edit: before the edit it stays, behind it it moves
 * along, and inside of what was replaced it goes to the start of that.
 */
export function movedOffset(before: string, after: string, offset: number): number {
  const longest = Math.min(before.length, after.length);
  let same = 0;
  while (same < longest && before[same] === after[same]) same += 1;
  if (offset <= same) return offset;
  let tail = 0;
  while (tail < longest - same && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return offset >= before.length - tail ? offset + after.length - before.length : same;
}
