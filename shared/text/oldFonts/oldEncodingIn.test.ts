import { expect, it } from 'vitest';
import { oldEncodingIn } from './oldEncodingIn';
import { encodeOldFont } from './oldFonts';

const VIETNAMESE =
  'nước lũ lên nhanh trong đêm, người dân ba xã dời đồ lên gác. trường học đóng cửa, chợ vẫn họp ở bến đò cũ.';

it.each(['tcvn3', 'vni'] as const)('knows a text in %s by its words', (encoding) => {
  expect(oldEncodingIn(encodeOldFont(VIETNAMESE, encoding) ?? '')).toBe(encoding);
});

it.each([
  ['Vietnamese in Unicode', VIETNAMESE],
  ['English', 'The river rose overnight and the schools of three communes were closed, said the naïve café owner.'],
  [
    'French',
    'La rivière a débordé très tôt; les élèves étaient déjà là, près du pont où le maître expliquait à côté de la forêt même.',
  ],
  ['too few words', encodeOldFont('nước lũ lên', 'tcvn3') ?? ''],
])('takes %s for no old encoding', (_, text) => {
  expect(oldEncodingIn(text)).toBe(null);
});
