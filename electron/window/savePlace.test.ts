import { expect, it } from 'vitest';
import { savePlace } from './savePlace';

/** Answers of a user at the dialogs, and what they were asked. */
function userWho(picks: readonly (string | null)[], replaces: boolean) {
  const asked: string[] = [];
  const left = [...picks];
  return {
    asked,
    pick: () => Promise.resolve(left.shift() ?? null),
    isThere: (path: string) => Promise.resolve(path === 'bai.stet'),
    mayReplace: (path: string) => {
      asked.push(path);
      return Promise.resolve(replaces);
    },
  };
}

it.each([
  ['a name with its ending, which the dialog has asked about', ['bai.stet'], false, 'bai.stet', []],
  ['a name without one that is free', ['tin'], false, 'tin.stet', []],
  ['a name without one that may be replaced', ['bai'], true, 'bai.stet', ['bai.stet']],
  ['a name that may not be replaced, then another', ['bai', 'tin'], false, 'tin.stet', ['bai.stet']],
  ['a name that may not be replaced, then none', ['bai', null], false, null, ['bai.stet']],
  ['an ending of another kind', ['bai.txt'], false, 'bai.txt', []],
  ['a dot that is no ending', ['so 1.2'], false, 'so 1.2.stet', []],
  ['no name', [null], false, null, []],
])('loss 10: replaces no file that the dialog did not ask about: %s', async (_, picks, replaces, path, asked) => {
  const user = userWho(picks, replaces);
  expect(await savePlace(['stet', 'txt'], user)).toBe(path);
  expect(user.asked).toEqual(asked);
});
