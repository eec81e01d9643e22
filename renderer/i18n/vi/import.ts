import type { importTexts as english } from '../en/import';

/** Vietnamese texts of import. */
export const importTexts: Readonly<Record<keyof typeof english, string>> = {
  'import.title': 'Nhập bài từ tệp',
  'import.from': 'Từ {file}',
  'import.accept': 'Tạo bản thảo',
  'import.row.section': 'Chuyên mục',
  'import.row.kicker': 'Tít dẫn',
  'import.row.headline': 'Tít',
  'import.row.bylines': 'Bút danh',
  'import.row.publishedAt': 'Giờ đăng',
  'import.row.lead': 'Sapo',
  'import.row.photo': 'Ảnh',
  'import.row.missingPhoto': 'Ảnh còn thiếu',
  'import.row.paragraphs': 'Đoạn văn',
  'import.row.subheads': 'Tít phụ',
  'import.row.signOff': 'Ký tên cuối bài (trùng bút danh)',
  'import.row.leftOut': 'Không nhập',
  'import.copyTitle': 'Mở gói bài',
  'import.merge': 'Gộp và biên tập',
  'import.copy':
    'Đây là bản khác của bài “{headline}”. Phần mới được gộp vào bản thảo và liệt kê ở thẻ Biên tập; nội dung hiện tại được giữ thành một phiên bản.',
  'import.copyBy':
    'Đây là bản của bài “{headline}” do {by} gửi. Phần mới được gộp vào bản thảo và liệt kê ở thẻ Biên tập; nội dung hiện tại được giữ thành một phiên bản.',
  'import.merged': 'Đã gộp bản của {by}. Không có chỗ nào xung đột; các thay đổi nằm ở thẻ Biên tập.',
  'import.mergedConflicts':
    'Đã gộp bản của {by}. {count} chỗ cả hai cùng sửa; bài giữ bản của bạn cho đến khi bạn chọn.',
  'import.broke': 'Không gộp được gói bài; bản thảo vẫn như trước.',
  'import.noCommon': 'Hai bản không có phiên bản chung nên được so với nội dung cũ nhất.',
  'package.accept': 'Thêm vào bài của tôi',
  'package.by': 'Người gửi',
  'package.status': 'Trạng thái',
  'package.openComments': 'Ghi chú chưa xong',
  'package.photos': 'Ảnh',
  'package.versions': 'Phiên bản trước',
  'drop.word':
    '{files} là tài liệu Word; Stet chưa mở được loại này. Hãy sao chép nội dung trong Word rồi dán vào bài.',
  'drop.folder': '{files} là thư mục. Hãy thả các tệp bên trong.',
  'drop.other': 'Stet không mở được {files}. Có thể thả tệp văn bản, Markdown, HTML, gói bài Stet và ảnh.',
  'drop.nothing': 'Thứ vừa thả không có tệp nào. Hãy lưu về máy rồi thả tệp đó.',
  'drop.noStory': 'Chưa mở bài nào nên chưa thêm được {files}. Hãy mở một bài rồi thả ảnh vào.',
  'drop.readOnly': 'Bài này chỉ đọc nên chưa thêm được {files}.',
  'drop.photosAtEnd': 'Đã thêm {count} ảnh vào cuối bài.',
  'drop.waits': 'Tệp vừa thả sẽ mở khi bạn đóng hộp thoại này.',
  'drop.andMore': '{names} và {count} tệp khác',
  'drop.more': 'Còn {count} tệp nữa',
  'drop.skipRest': 'Bỏ qua các tệp còn lại',
};
