import { expect, it } from 'vitest';
import { copyBytes, copyToBuffer } from './copyBytes';

/** Three bytes in the midst of a larger memory, as Node gives small files and messages of processes. */
const view = () => Buffer.from([9, 9, 1, 2, 3, 9]).subarray(2, 5);

// loss 15
it('copies bytes alone, not the memory that they lie in', () => {
  expect([...new Uint8Array(copyToBuffer(view()))]).toEqual([1, 2, 3]);
});

it('copies bytes so that a change of the copy leaves the first ones as they were', () => {
  const bytes = view();
  copyBytes(bytes)[0] = 7;
  expect([...bytes]).toEqual([1, 2, 3]);
});
