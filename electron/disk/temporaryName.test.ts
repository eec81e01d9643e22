import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { draftIdSchema } from '../../shared/story';
import { isTemporaryName, makingName, temporaryName, writerOf } from './temporaryName';

const id = draftIdSchema.parse('00000000-0000-4000-8000-000000000001');
const own = temporaryName(randomUUID);

// loss 11
it.each([
  [own, true],
  [makingName(id, randomUUID), true],
  ['.stet-0000aaaa.tmp', true],
  ['.stet-.tmp', false],
  ['.stet-0000AAAA.tmp', false],
  ['.stet-0000aaaa.tmp.old', false],
  ['a.stet-0000aaaa.tmp', false],
  ['xstet-0000aaaa.tmp', false],
  ['.stet-0000aaaa-tmp', false],
  ['story.json', false],
])('%s is the name of a file that is still being written: %s', (name, isTemporary) => {
  expect(isTemporaryName(name)).toBe(isTemporary);
});

it('two files that are written at once have two names, and so have two that make the same draft', () => {
  expect(temporaryName(randomUUID)).not.toBe(own);
  const names = [makingName(id, randomUUID), makingName(id, randomUUID)];
  expect(names[0]).not.toBe(names[1]);
  for (const name of names) expect(name.startsWith(`.stet-${id}-`)).toBe(true);
});

const dead = spawnSync(process.execPath, ['--version']).pid.toString(16);
const machine = own.split('-').at(-2) ?? '';
it.each([
  ['is this process', own, 'alive'],
  ['is this process, which makes a draft', makingName(id, randomUUID), 'alive'],
  ['has ended', `.stet-0000aaaa-${machine}-${dead}.tmp`, 'dead'],
  ['is on another machine', `.stet-0000aaaa-0000aaaa-${dead}.tmp`, 'unknown'],
  ['is of an earlier Stet', `.stet-${id}.tmp`, 'unknown'],
  ['is none, since the name goes on', `.stet-0000aaaa-${machine}-${dead}.tmp.old`, 'unknown'],
])('whether the process runs that writes a file is known of one that %s', (_, name, writer) => {
  expect(writerOf(name)).toBe(writer);
});
