import { expect, it } from 'vitest';
import { offeredSections } from './offeredSections';

it.each([
  [
    ['Thời sự', 'Kinh tế'],
    ['Xã hội', 'KINH TẾ'],
    ['Thời sự', 'Kinh tế', 'Xã hội'],
  ],
  [[], ['Xã hội', 'Kinh tế'], ['Xã hội', 'Kinh tế']],
  [['Thời sự'], [], ['Thời sự']],
])("of the house's %j and the used %j it offers %j", (house, used, offered) => {
  expect(offeredSections(house, used)).toEqual(offered);
});
