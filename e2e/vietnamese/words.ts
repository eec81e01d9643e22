/**
 * Syllables to type, by what they show: every vowel with every tone, every nucleus with its hooks and hats, the
 * beginnings that carry a mark or hide a vowel, and capitals. Tones stand where the old style has them.
 */
const GROUPS = {
  oneVowel: `
    a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị
    o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ`,
  closed: `
    lan làn bán bản hãng bạn khăn rằn mắt thẳng chẵn lặng ân cần mất phẩm ngẫm thật ten đèn chén hẻm kẽm đẹp
    lên nền bến điểm nhện tin đình lính tỉnh tĩnh lịch con dòng nóng chỏng võng họp bông trồng chống hổng rỗng
    cột cơm đờn lớn hởn hỡn hợp chung vùng súng thủng lũng ruộng cứng hưng rừng nứt thử những đựng`,
  iaYe: `
    mía bìa tỉa đĩa địa tiên tiền tiến tiển tiễn tiện chiều hiếu hiểu liễu diệu yên yến yết yêu yểu khuya khuyên
    thuyền quyển quyết nguyễn nguyện tuyệt xuyên`,
  uoUa: `
    mua mùa múa của rũa lụa luôn buồn muốn thuở cuộn chuông xuồng xuống chuỗi tuổi buổi suối ruồi đuôi
    mưa mừa dứa cửa sữa ngựa ươm vườn vướn mượn lưỡi người tưởi cười rưỡi lượm đường trưởng tướng phượng hươu
    rượu bưởi ướt nước thước được`,
  oaUy: `
    hoa hòa hóa hỏa họa loan hoàn toán hoản hoãn hoạn xoăn ngoằn thoắt hoặc khoe khòe khóe lòe xòe tòe hoét
    quang loang xoay xoáy ngoáy khoai ngoài khoái thoải choãi ngoại ngoao ngoèo khoẻo huy tùy thúy thủy lũy tụy
    tuân tuần tuấn thuẩn thuẫn thuật khuây nguây thuê huề huế huơ huých huỳnh khuỷu`,
  glides: `
    ai mài hái hải cãi lại áo bào báo bảo bão bạo bay bày máy chảy gãy chạy cây bầy cấy nẩy bẫy dậy
    câu lầu nấu mẩu mẫu đậu kéo mèo nẻo kẽo bẹo kêu đều nếu đểu mễu kệu chịu dìu líu xỉu bĩu
    coi tòi nói hỏi lõi gọi tôi hồi tối đổi nỗi đội bơi trời tới cởi hỡi đợi vui mùi núi tủi mũi bụi gửi ngửi
    cứu cựu lưu bưu rau màu cháu bảu`,
  beginnings: `
    quà quá quả quạ quê quề quế que quét quẹo quỳ quý quỷ quỹ quỵ quốc quần quận quẩn già giá giả giã giạ giết
    giếng giường giữa giới gì gìn giục giỗ giàu đi đã đến đỏ đỗ đủ đặt đẫm đèo đuốc điệu nghề nghĩ nghệ ngỡ ngữ
    khỉ phở thỏ trễ chỗ nhớ kỹ ký kỳ gỗ ghế ghẹ`,
  capitals: `
    Ông Ấy Ở Ăn Đà Đắk Lắk Đường Huế Hà Nội Thủy Nguyễn ĐƯỜNG VIỆT NGƯỜI THUYỀN QUỐC GIỮA ĐẶT ÁNH ƯỚT Ỷ`,
} as const;

/** All of them, in order. */
export const WORDS: readonly string[] = Object.values(GROUPS).flatMap((group) => group.trim().split(/\s+/));

/** Keys typed twice take their mark back: what stands on the screen after each key, in Telex and in VNI. */
export const TAKEN_BACK: readonly (readonly string[])[] = [
  ['b', 'ba', 'bâ', 'baa'],
  ['b', 'ba', 'bă', 'baw'],
  ['d', 'đ', 'dd'],
  ['d', 'đ', 'đe', 'đê', 'đee'],
  ['m', 'mo', 'mô', 'moo', 'moon'],
  ['t', 'tu', 'tư', 'tuw'],
  ['m', 'ma', 'má', 'mas', 'mass'],
  ['m', 'ma', 'mà', 'maf'],
  ['b', 'bo', 'bỏ', 'bor'],
  ['t', 'ta', 'tạ', 'taj'],
  ['v', 've', 'vẽ', 'vex'],
  ['ư', 'w'],
  ['a', 'â', 'a6'],
  ['d', 'đ', 'd9'],
  ['o', 'ơ', 'o7'],
  ['a', 'ă', 'a8'],
  ['c', 'ca', 'cá', 'ca1'],
  ['c', 'co', 'cò', 'có', 'co'],
];
