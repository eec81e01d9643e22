import type { app as english } from '../en/app';

/** Vietnamese texts of the window as a whole. */
export const app: Readonly<Record<keyof typeof english, string>> = {
  // Each language is named in its own words, so that whoever chose the wrong one finds the way back.
  'app.language': 'Tiếng Việt',
  'common.cancel': 'Hủy',
  'common.close': 'Đóng',
  'common.undo': 'Hoàn tác',
  'common.remove': 'Bỏ {name}',
  'common.colleague': 'đồng nghiệp',
  'time.justNow': 'vừa xong',
  'time.minutesAgo': '{minutes} phút trước',
  'time.yesterday': 'hôm qua',
  'role.reporter': 'Phóng viên',
  'role.contributor': 'Cộng tác viên',
  'role.photographer': 'Người chụp ảnh',
  'role.agency': 'Hãng tin',
};
