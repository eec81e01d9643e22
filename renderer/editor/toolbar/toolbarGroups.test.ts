import { expect, it } from 'vitest';
import { groupsThatFit, TOOLBAR_GROUPS } from './toolbarGroups';

it('a wide toolbar shows every group, a narrow one its first ones, the narrowest none: window 6', () => {
  expect(groupsThatFit(TOOLBAR_GROUPS, 700)).toEqual(TOOLBAR_GROUPS);
  expect(groupsThatFit(TOOLBAR_GROUPS, 440)).toEqual(TOOLBAR_GROUPS.slice(0, 2));
  expect(groupsThatFit(TOOLBAR_GROUPS, 340)).toEqual(TOOLBAR_GROUPS.slice(0, 1));
  expect(groupsThatFit(TOOLBAR_GROUPS, 320)).toEqual([]);
});
