import { expect, it } from 'vitest';
import type { Story } from '../story';
import { p, storyOf } from '../story/testing';
import { areRelated } from './areRelated';

const market = [
  'Sáng sớm hơn ba mươi ghe rau đã kín khúc sông trước chợ, người mua chen nhau trên bến.',
  'Giá rau muống giảm còn năm nghìn đồng một bó, thấp nhất từ đầu năm đến nay.',
  'Bà Tư Lành bán ở đây hai mươi năm, nói mùa nước nổi này khách tỉnh xa tìm về đông.',
];
const kiln = [
  'Làng gốm bên sông Cổ Chiên còn ba mươi bảy lò, một nửa đã tắt lửa từ sau Tết.',
  'Ông Sáu Hiền đốt lò từ năm mười lăm tuổi và chưa tìm được người nối nghề trong nhà.',
  'Huyện dự định đưa khách du lịch tới xem nung gốm vào mỗi chiều thứ bảy hằng tuần.',
];
const story = (headline: string, lines: readonly string[]): Story => ({
  ...storyOf(...lines.map((line) => p(line))),
  headline,
});

it.each<[string, boolean, Story, Story]>([
  ['the same story', true, story('Chợ nổi', market), story('Chợ nổi', market)],
  [
    'a story of which one paragraph in three is left',
    true,
    story('Chợ nổi', market),
    story('Bến sông', [market[0]!, ...kiln.slice(1)]),
  ],
  ['a story and one that holds it', true, story('Chợ nổi', market), story('Miền Tây', [...kiln, ...market])],
  ['a story and an empty one', true, story('Chợ nổi', market), story('', [])],
  ['two stories of other matters', false, story('Chợ nổi', market), story('Làng gốm', kiln)],
])('%s can be copies of one: %s', (_, expected, one, other) => {
  expect(areRelated(one, other)).toBe(expected);
  expect(areRelated(other, one)).toBe(expected);
});
