import type { trash as english } from '../en/trash';

/** Vietnamese texts of the trash. */
export const trash: Readonly<Record<keyof typeof english, string>> = {
  'trash.title': 'Thùng rác',
  'trash.search': 'Tìm trong thùng rác',
  'trash.list': 'Bài trong thùng rác',
  'trash.reading': 'Đang đọc thùng rác…',
  'trash.none': 'Thùng rác trống. Bài đã chuyển vào thùng rác nằm ở đây cho đến khi bạn khôi phục hoặc xóa hẳn.',
  'trash.nothingFound': 'Trong thùng rác không có bài nào chứa “{query}”.',
  'trash.since': 'Vào thùng rác: {time}',
  'trash.restore': 'Khôi phục',
  'trash.delete': 'Xóa vĩnh viễn',
  'trash.deleteOne': 'Xóa vĩnh viễn {headline}',
  'trash.empty': 'Dọn sạch thùng rác…',
  'trash.askOneTitle': 'Xóa vĩnh viễn bài này?',
  'trash.askAllTitle': 'Dọn sạch thùng rác?',
  'trash.askOne': '“{headline}” sẽ bị xóa cùng ảnh, các phiên bản và ghi chú. Không thể hoàn tác.',
  'trash.askAll': '{count} bài sẽ bị xóa cùng ảnh, các phiên bản và ghi chú. Không thể hoàn tác.',
  'trash.restored': '“{headline}” đã trở lại danh sách bài.',
  'trash.open': 'Mở bài',
  'trash.deleting': 'Đang xóa: {done}/{total}',
  'trash.deleted': 'Đã xóa vĩnh viễn {count} bài.',
  'trash.emptied': 'Đã xóa {count} bài nằm trong thùng rác quá 30 ngày.',
};
