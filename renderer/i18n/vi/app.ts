import type { app as english } from '../en/app';

/** Vietnamese texts of the window as a whole. */
export const app: Readonly<Record<keyof typeof english, string>> = {
  'app.opening': 'Đang mở Stet…',
  'app.language': 'Tiếng Việt',
  'common.cancel': 'Hủy',
  'common.close': 'Đóng',
  'common.undo': 'Hoàn tác',
  'common.retry': 'Thử lại',
  'common.remove': 'Bỏ {name}',
  'time.justNow': 'vừa xong',
  'time.minutesAgo': '{minutes} phút trước',
  'time.yesterday': 'hôm qua',
  'role.reporter': 'Phóng viên',
  'role.contributor': 'Cộng tác viên',
  'role.photographer': 'Người chụp ảnh',
  'role.agency': 'Hãng tin',
};
