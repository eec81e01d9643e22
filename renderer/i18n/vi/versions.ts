import type { versions as english } from '../en/versions';

/** Vietnamese texts of the Versions tab. */
export const versions: Readonly<Record<keyof typeof english, string>> = {
  'versions.none': 'Chưa có phiên bản nào. Stet giữ bản cũ của bài mỗi phút khi bạn viết và mỗi lần gửi duyệt.',
  'versions.hint': 'Chọn một bản để so với bài đang mở.',
  'versions.since': '{count} thay đổi từ bản này đến nay',
  'versions.against': 'So với',
  'versions.openStory': 'Bài đang mở',
  'versions.between': '{count} thay đổi từ bản cũ đến bản mới hơn',
  'versions.sameTwo': 'Hai bản này giống hệt nhau.',
  'versions.same': 'Bài đang mở giống hệt bản này.',
  'versions.reading': 'Bản cũ, chỉ đọc: {label}',
  'versions.read': 'Đọc bản này',
  'versions.name': 'Tên bản',
  'versions.nameHint': 'Chẳng hạn “Trước khi phỏng vấn”',
  'versions.restore': 'Khôi phục bản này',
  'versions.restored': 'Đã khôi phục bản lúc {time}. Bài trước đó được giữ thành một phiên bản.',
  'versions.baseline': 'Bản gốc để so',
  'versions.step.draft': 'Rút về nháp',
  'versions.step.submitted': 'Gửi duyệt',
  'versions.step.inReview': 'Bắt đầu duyệt',
  'versions.step.changesRequested': 'Yêu cầu sửa',
  'versions.step.approved': 'Duyệt bài',
  'versions.step.exported': 'Xuất bài',
  'versions.beforePackage': 'Trước khi mở gói bài',
};
