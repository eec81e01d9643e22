import { expect, it } from 'vitest';
import { DISK_SILENT, diskFailure, errorCode } from './diskFailure';

const fault = (code: string): Error => Object.assign(new Error(`${code}: write`), { code });

it.each([
  ['ENOSPC', 'disk-full', 'The disk is full.'],
  ['EDQUOT', 'disk-full', 'The disk is full.'],
  ['EACCES', 'no-access', 'Stet may not write there.'],
  ['EPERM', 'no-access', 'Stet may not write there.'],
  ['EBUSY', 'in-use', 'It is open in another program.'],
  ['EROFS', 'read-only-disk', 'The disk is write-protected.'],
  ['ETIMEDOUT', 'disk-silent', 'The disk does not answer.'],
  ['WOULD_NOT_OPEN', 'would-not-open', 'It could not be read again, so nothing was written.'],
  ['EIO', 'disk-error', 'The disk reported an error (EIO).'],
])('what the disk reports as %s is said in one sentence', (code, meaning, message) => {
  expect(diskFailure(fault(code), 'bài')).toEqual({ ok: false, code: meaning, message, about: 'bài' });
});

it('an error that is none of the disk is thrown on', () => {
  const ours = new RangeError('no such block');
  expect(() => diskFailure(ours, 'bài')).toThrow(ours);
  expect(() => diskFailure(Object.assign(new Error('odd'), { code: 7 }), 'bài')).toThrow('odd');
});

it.each<readonly [unknown, string]>([
  [fault('EIO'), 'EIO'],
  [new Error('x'), ''],
  [Object.assign(new Error('odd'), { code: 7 }), ''],
  [{ code: 'EIO' }, ''],
  [null, ''],
])('the code of %o is %j', (error, code) => {
  expect(errorCode(error)).toBe(code);
});

it('who has waited for the disk long enough hears that it does not answer', () => {
  expect(DISK_SILENT).toEqual({ ok: false, code: 'disk-silent', message: 'The disk does not answer.', about: '' });
});
