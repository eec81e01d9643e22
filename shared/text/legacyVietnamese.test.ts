import { expect, it } from 'vitest';
import { decodeLegacyVietnamese, legacyVietnameseOf, type LegacyVietnamese } from './legacyVietnamese';

it.each([
  ['.VnTime', 'tcvn3'],
  ['".VnArial"', 'tcvn3'],
  ['.VnTimeH', 'tcvn3Capitals'],
  ['VNI-Times', 'vni'],
  ['vni helve', 'vni'],
  ['Times New Roman', null],
  ['Vn Unicode', null],
])('knows the letters of the font %s', (font, legacy) => {
  expect(legacyVietnameseOf(font)).toBe(legacy);
});

it.each<[LegacyVietnamese, string, string]>([
  ['tcvn3', 'xuÊt hç trî 45 triÖu ®ång; gi¸ lóa t¨ng', 'xuất hỗ trợ 45 triệu đồng; giá lúa tăng'],
  ['tcvn3', 'Thµnh phè §µ N½ng', 'Thành phố Đà Nẵng'],
  ['tcvn3', 'Ng\u00ADêi d©n x\u00B7 V\u00DCnh S\u00ACn', 'Người dân xã Vĩnh Sơn'],
  ['tcvn3Capitals', 'uû ban nh©n d©n', 'UỶ BAN NHÂN DÂN'],
  ['vni', 'Thuû töôùng chuû trì hoïp veà luõ', 'Thủ tướng chủ trì họp về lũ'],
  ['vni', 'ÑAÛNG BOÄ HUYEÄN, Ñaø Naüng, Myõ Thoï, kyù, kî', 'ĐẢNG BỘ HUYỆN, Đà Nẵng, Mỹ Thọ, ký, kỵ'],
  ['vni', 'ngöôøi ñöùng ñaàu, khoâng nghæ, nghóa, thò traán', 'người đứng đầu, không nghỉ, nghĩa, thị trấn'],
  ['vni', 'Tỉnh đã viết bằng Unicode', 'Tỉnh đã viết bằng Unicode'],
  ['tcvn3', 'Huế, 3 người', 'Huế, 3 người'],
])('reads %s: %s', (legacy, written, text) => {
  expect(decodeLegacyVietnamese(written, legacy)).toBe(text);
});
