"""The turns of speech that documents are not read by, each with the plain words for it."""

from __future__ import annotations

import re

_COVERS = r"(?:bao|ôm|om|trùm|trum|gói|goi|bọc)"
_STEP = r"(?:khâu|khau|đoạn|doan|phần|phan|mảng|mang|chuyện|chuyen|việc|viec)"
#: A title is taken back, of what.
_TAKEN = r"(?:rút|rut|gỡ|go|lấy lại|lay lai|thu lại|thu lai|rút lại|rut lai)"
_TITLED = r"(?:xã|xa|huyện|huyen|NTM|nông thôn|nong thon)\b"
_PAPER = (
    r"(?:nghị định|nghi dinh|nghị quyết|nghi quyet|quyết định|quyet dinh|thông tư|thong tu|kế hoạch|ke hoach|luật|luat|hướng dẫn|huong dan"
    r"|nđ|nd|nq|qđ|qd|tt|kh|hd)"
)
#: What it is called by: which one it is may not be what is asked.
_NAMED = r"(?!nào\b|nao\b|gì\b|gi\b)[^,;?()]{1,60}"
#: How something is dealt with.
_HOW = r"(?:thế nào|the nao|ra sao|làm sao|lam sao|kiểu gì|kieu gi|sao)(?: (?:vậy|vay|thế|the|ạ|nhỉ|nhi))*"
_ANY_PAPER = rf"(?:công văn|cong van|{_PAPER})"
#: Each turn, as typed, and the words that it stands for.
TURNS = (
    (
        re.compile(
            rf"\b{_COVERS} (?:luôn cả|luon ca|luôn|luon|trọn|tron|cả luôn|ca luon)(?: {_STEP})? (?=\w)"
            rf"|\b{_COVERS} (?:cả|ca) {_STEP} (?=\w)",
            re.IGNORECASE,
        ),
        "gồm cả việc ",
    ),
    (
        re.compile(
            r"\b(?:đứng|dung) (?:tên ra|ten ra|tên|ten|ra) (?=(?:ban hành|ban hanh|ký|phê duyệt|phe duyet)\b)", re.IGNORECASE
        ),
        "",
    ),
    (
        re.compile(
            rf"\b{_TAKEN} (?:(?:tấm|tam|cái|cai) )?(?:bằng|bang|danh hiệu|danh hieu)(?: (?:công nhận|cong nhan|đạt chuẩn|dat chuan))*"
            rf"(?=(?: của| cua)? {_TITLED})|\b(?:thu|thu hồi|thu hoi) (?:bằng|bang) (?:công nhận|cong nhan)\b",
            re.IGNORECASE,
        ),
        "thu hồi quyết định công nhận",
    ),
    (  # with whom a province is merged: with another province
        re.compile(
            r"(?P<merged>\b(?:sơn la|son la|tỉnh|tinh) (?:không|khong|chẳng|chang|chả|cha) (?:(?:phải|phai|bị|bi) )?"
            r"(?:sáp nhập|sap nhap|hợp nhất|hop nhat|nhập|nhap|gộp|gop|ghép|ghep) (?:với|voi|vào|vao|cùng|cung)) ai\b",
            re.IGNORECASE,
        ),
        r"\g<merged> tỉnh nào",
    ),
    (  # what a fund lends to cooperatives alone is another thing
        re.compile(
            r"^(?!.*(?:hợp tác xã|hop tac xa|htx|quỹ|quy))(?P<before>.*?)\b"
            r"(?:nguồn |nguon )?(?:(?:vốn|von) (?:vay|cho vay)|(?:cho )?vay (?:vốn|von)|cho vay)"
            r" (?=(?:ưu đãi|uu dai)\b)",
            re.IGNORECASE,
        ),
        r"\g<before>tín dụng ",
    ),
    (  # whoever signs in the chairman's stead ("KT.") is a deputy
        re.compile(
            r"(?:\b(?:được|duoc) |(?<=\d ))(?:ký|ky) (?:(?:theo|kiểu|kieu|dưới|duoi|bằng|bang|hình thức|hinh thuc|thể thức|the thuc|là|la) )*"
            r"(?:KT\.? ?|ký thay |ky thay |thay )(?:Chủ tịch|chu tich)\b(?! hay\b)",
            re.IGNORECASE,
        ),
        "do Phó Chủ tịch ký",
    ),
    (  # what the plan is, or is called: what it is on
        re.compile(
            r"^(?P<plan>(?:(?:thế|the|vậy|vay|cho hỏi|cho hoi) )*(?:kế hoạch|ke hoach|kh)(?: số| so)? ?203(?:/kh-ubnd)?)"
            r" (?:(?:là|la) (?:(?:kế hoạch|ke hoach|văn bản|van ban|cái|cai) )?|(?:có )?(?:tên|ten)(?: (?:đầy đủ|day du|gọi|goi))* (?:là|la) )"
            r"(?:gì|gi)(?: (?:vậy|vay|thế|the|ạ|nhỉ|nhi))*[ ?.]*$",
            re.IGNORECASE,
        ),
        r"\g<plan> về việc gì?",
    ),
    (  # whoever signs himself signs
        re.compile(
            r"\b(?:ký|ky) (?:trực tiếp|truc tiep)\b|\b(?:trực tiếp|truc tiep) (?:ký|ky)\b(?! (?:hợp đồng|hop dong|kết|ket)\b)",
            re.IGNORECASE,
        ),
        "ký",
    ),
    (  # half of a sum, as it is reckoned
        re.compile(
            r"\b(?:(?:một|mot) (?:nửa|nua)|nửa) (?=(?:(?:số|so|tổng|tong|mức|muc) )?(?:vốn|von|phần|phan|kinh phí|kinh phi|tiền|tien|ngân sách)\b)",
            re.IGNORECASE,
        ),
        "50% ",
    ),
    (  # half of the criteria, as withdrawal reckons with it
        re.compile(
            r"\b(?:(?:một|mot|phân|phan) (?:nửa|nua)|nửa) (?:(?:số|so|tổng số|tong so) )?(?=(?:tiêu chí|tieu chi|chỉ tiêu|chi tieu)\b)",
            re.IGNORECASE,
        ),
        "50% số ",
    ),
    (  # how many parts a document has in all: "thảy" without its mark reads like "thay"
        re.compile(
            r"\b(?:cả thảy|ca thay|hết thảy|het thay) (?=(?:(?:có|co|là|la) )?(?:bao nhiêu|bao nhieu|mấy|may)"
            r" (?:điều|dieu|chương|chuong|khoản|khoan|mục|muc|phụ lục|phu luc)\b)",
            re.IGNORECASE,
        ),
        "tổng cộng ",
    ),
    (  # what the centre allots is of its budget
        re.compile(
            r"(?<!sách )(?<!sach )(?<!vốn )(?<!von )\b(?P<whose>trung ương|trung uong|TW)(?= (?:(?:đã|da|sẽ|se|phải|phai) )*"
            r"(?:bố trí|bo tri|cấp|cap|rót|rot|chi|hỗ trợ|ho tro) (?:bao nhiêu|bao nhieu|mấy đồng|may dong) cho\b)",
            re.IGNORECASE,
        ),
        r"ngân sách \g<whose>",
    ),
    (  # what isn't entered in the budget
        re.compile(
            r"\b(?P<whether>không|khong|có|co|được|duoc|bị|bi|phải|phai) (?:tính|tinh|ghi|đưa|dua|nhập|nhap) (?:vào|vao) "
            r"(?=(?:thu,? chi |khoản thu |khoan thu )?(?:ngân sách|ngan sach)\b)",
            re.IGNORECASE,
        ),
        r"\g<whether> hạch toán vào ",
    ),
    (  # whose the programme is leads it
        re.compile(
            r"^(?!.*\b(?:203|kế hoạch|ke hoach|trước|truoc|hồi|hoi|cũ|cu|20\d\d-20\d\d)\b)"
            r"(?P<who>.*?\b(?:bộ|bo) (?:nào|nao)(?: (?:sẽ|se|đang|dang|mới|moi))*) (?:là|la|làm|lam|giữ vai|giu vai|đứng làm|dung lam) "
            r"(?:chủ|chu) (?=(?:chương trình|chuong trinh|ctmtqg|ct mtqg)\b(?! (?:mới|moi)\b))",
            re.IGNORECASE,
        ),
        r"\g<who> chủ trì ",
    ),
    (  # where a clause was changed, and who signed that: in which document
        re.compile(
            rf"(?P<changed>\b{_PAPER}(?: (?:số|so))? ?\d[^?]*? (?:được|duoc|bị|bi) (?:sửa|sua)(?: (?:đổi|doi))?(?:,? (?:bổ sung|bo sung))?)"
            r" (?:ở|o|tại|tai|trong) (?:đâu|dau)(?=,? (?:và |va )?(?:do |bởi )?(?:ai|ký|ky|ngày|ngay|khi|số|so|văn bản|van ban)\b)",
            re.IGNORECASE,
        ),
        r"\g<changed> ở văn bản nào",
    ),
    (  # only somebody may do it: he does
        re.compile(
            r"\b(?:phải|phai) (?P<who>(?:thủ tướng|thu tuong|chính phủ|chinh phu|quốc hội|quoc hoi|trung ương|trung uong|tỉnh|tinh|huyện|huyen|xã|xa"
            r"|bộ|bo|sở|so|ubnd|hđnd|hdnd|chủ tịch|chu tich|bộ trưởng|bo truong|giám đốc|giam doc)(?: (?!mới\b|moi\b)\w+){0,6}?) "
            r"(?:mới|moi) (?:được|duoc|có quyền|co quyen|đủ quyền|du quyen|có thẩm quyền|co tham quyen) ",
            re.IGNORECASE,
        ),
        r"\g<who> ",
    ),
    (  # a document is dropped
        re.compile(
            r"(?<!bãi )(?<!bai )(?<!toàn )(?<!toan )(?<!hủy )(?<!huy )\b(?:cho )?(?:bỏ|bo) "
            r"(?=(?:công văn|cong van|văn bản|van ban|quyết định|quyet dinh|nghị quyết|nghi quyet|thông tư|thong tu)\b)",
            re.IGNORECASE,
        ),
        "bãi bỏ ",
    ),
    (  # what a document comes from is what it rests on
        re.compile(
            r"\b(?:bản gốc|ban goc|gốc|goc)(?: (?:của|cua|ở|o|từ|tu|trên|tren))* (?P<whose>trung ương|trung uong|tw|thủ tướng|thu tuong|chính phủ"
            rf"|chinh phu)(?= (?:(?:là|la|ở|o|tại|tai|theo) )*{_PAPER}\b)",
            re.IGNORECASE,
        ),
        r"căn cứ \g<whose>",
    ),
    (  # a ministry that only tells whose a document is
        re.compile(
            rf"(?P<whose>\b{_PAPER}(?: (?:số|so))?(?: \d[\w/.-]*)? (?:của|cua|do) (?:Bộ|bo) (?:(?!cũ\b|cu\b|trước\b|truoc\b)[\w&]+,? ){{0,8}}?[\w&]+)"
            r" (?:cũ|cu|(?:trước|truoc) (?:đây|day|kia)|(?:\((?:nay|giờ|gio) [^)]*\)))(?!.*\b(?:nay|giờ|gio|bộ nào|bo nao|thuộc|thuoc)\b)",
            re.IGNORECASE,
        ),
        r"\g<whose>",
    ),
    (re.compile(r"\b(?:mặt hàng|mat hang|món hàng|mon hang|món|mon) (?=OCOP\b)", re.IGNORECASE), "sản phẩm "),
    (  # by which document, said behind what is asked
        re.compile(
            r"^(?P<asked>[^?]*\b(?:không|khong|chưa|chua)),? (?:"
            rf"(?:(?:xét|xet|tính|tinh|căn cứ|can cu|nếu|neu|chiếu|chieu) )*theo (?P<by>{_PAPER} {_NAMED})"
            rf"|\((?:theo )?(?P<beside>{_PAPER} {_NAMED})\))[ ?.]*$",
            re.IGNORECASE,
        ),
        r"theo \g<by>\g<beside>, \g<asked>?",
    ),
    (  # a body that was spoken of a moment ago
        re.compile(
            r"\b(?P<body>sở|so|cơ quan|co quan|đơn vị|don vi|ngành|nganh|ban|hội|hoi) "
            r"(?:vừa|vua|mới|moi) (?:nói|noi|nêu|neu|nhắc|nhac|kể|ke|rồi|roi)(?: (?:tới|toi|đến|den|xong|ở trên|o tren))?\b",
            re.IGNORECASE,
        ),
        r"\g<body> đó",
    ),
    (  # what one document makes of another
        re.compile(
            rf"^(?:(?:số phận|so phan)(?: (?:của|cua))? (?P<fate>{_ANY_PAPER} {_NAMED}?)"
            rf" (?:theo|trong|ở|o) (?P<where>{_PAPER} {_NAMED}?)(?: (?:thì|thi))?"
            rf"|(?P<what>{_ANY_PAPER} {_NAMED}?) (?:bị|bi|được|duoc) (?P<by>{_PAPER} {_NAMED}?) (?:xử lý|xu ly|xử trí|xu tri|định đoạt"
            rf"|dinh doat|tính|tinh|đối xử|doi xu)) {_HOW}[ ?.]*$",
            re.IGNORECASE,
        ),
        r"\g<where>\g<by> định làm gì với \g<fate>\g<what>?",
    ),
    (  # whether a body that is asked for still is, or where it went: which one it is today
        re.compile(
            r"(?P<asked>\b(?:sở|so) (?:nào|nao)\b[^?,;]*), (?:(?:giờ|gio|nay|bây giờ|bay gio|hiện nay|hien nay|hiện|hien)"
            r"|(?:sở|so) (?:đó|do|ấy|ay))(?: (?:sở|so) (?:đó|do|ấy|ay)| (?:giờ|gio|nay))?"
            r" (?:(?:có |co )?(?:còn|con)(?: (?:tồn tại|ton tai))? (?:không|khong|hay không|hay khong)"
            r"|(?:đã |da )?(?:sáp |sap |hợp |hop )?(?:nhập|nhap|nhất|nhat|gộp|gop|về|ve)(?: (?:vào|vao|với|voi|về|ve))* (?:đâu|dau))[ ?.]*$",
            re.IGNORECASE,
        ),
        r"\g<asked>, nay là sở nào?",
    ),
    (  # the submission that a document rests on
        re.compile(
            r"\b(?:tờ trình|to trinh) (?:nào|nao)(?P<whose> (?:của|cua) [^,;?]{2,40}?)?(?: (?:được|duoc|là|la|làm|lam|dùng|dung))*"
            r" (?:(?:làm|lam) )?(?:căn cứ|can cu|cơ sở|co so)(?: (?:để|de|cho|ra|ban hành|ban hanh|ký|ky|của|cua|việc|viec))*"
            rf" (?P<paper>{_PAPER} [^,;?\s]+)",
            re.IGNORECASE,
        ),
        r"\g<paper> ban hành theo tờ trình nào\g<whose>",
    ),
    (  # where several things go, each to its own place
        re.compile(
            r"\b(?P<to>về|ve|sang) (?:(?:(?:những|nhung|các|cac|hai|ba|mấy|may|\d) )?(?:nơi|noi|chỗ|cho|đầu mối|dau moi) (?:nào|nao)"
            r"|(?:mấy|may|bao nhiêu|bao nhieu) (?:nơi|noi|chỗ|cho|sở|so|cơ quan|co quan|đầu mối|dau moi))\b",
            re.IGNORECASE,
        ),
        r"\g<to> đâu",
    ),
    (
        re.compile(r"\b(?:cầu|cau)(?: (?:với|voi|và|va))? (?:đường|duong)\b(?! (?:nội|noi|ruột|ruot))", re.IGNORECASE),
        "giao thông",
    ),
    (  # fields by their everyday names
        re.compile(r"\b(?:ruộng|ruong) (?:vườn|vuon|nương|nuong|đồng|dong)\b|\b(?:đồng áng|dong ang)\b", re.IGNORECASE),
        "trồng trọt",
    ),
    (re.compile(r"\b(?:nước nôi|nuoc noi)\b(?! (?:dong|địa|dia))", re.IGNORECASE), "nước sạch"),
    (  # what districts have to do is given to their committees
        re.compile(
            r"^(?:cấp |cap )?(?:huyện|huyen) (?=(?:thì |thi |phải |phai |cần |can |được giao |duoc giao )*(?:làm|lam|lo|thực hiện|thuc hien)"
            r" (?:những |nhung |các |cac )?(?:gì|gi|việc gì|viec gi|việc nào|viec nao|nhiệm vụ gì|nhiem vu gi)\b)",
            re.IGNORECASE,
        ),
        "UBND huyện ",
    ),
    (  # who holds the money of the programme
        re.compile(
            r"\b(?P<who>nào|nao|ai)(?: (?:thì|thi|là nơi|la noi))? (?:cầm|cam|nắm|nam|giữ|giu) (?:túi |tui |hầu |hau )?(?:tiền|tien|bao)"
            r"(?= (?:(?:của|cua|cho) )?(?:chương trình|chuong trinh|NTM|nông thôn mới|nong thon moi|dự án|du an)\b|[ ?.]*$)",
            re.IGNORECASE,
        ),
        r"\g<who> quản lý kinh phí",
    ),
    (  # money put together with other money
        re.compile(
            r"(?<!lồng )(?<!long )\b(?:ghép|ghep) (?=(?:(?:chung|cùng|cung|tiền|tien|vốn|von|nguồn|nguon) )*(?:với|voi|vào|vao) "
            r"(?:\w+ ){0,3}?(?:vốn|von|nguồn|nguon|tiền|tien|chương trình|chuong trinh)\b)",
            re.IGNORECASE,
        ),
        "lồng ghép ",
    ),
    (  # a number of what is counted, with the word for that
        re.compile(
            r"\b(?P<head>(?:mục tiêu|muc tieu|chỉ tiêu|chi tieu|số lượng|so luong|số|so)(?: (?:về|ve|số|so))?"
            r" (?P<noun>sản phẩm|san pham|mô hình|mo hinh|hợp tác xã|hop tac xa|xã|xa|bản|ban|huyện|huyen|tỉnh|tinh)\b(?! (?:hội|hoi|hành|hanh)\b)"
            r"[^?,;]*? (?:là|la) (?:(?:ít nhất|it nhat|khoảng|khoang) )?(?!20\d\d\b)\d[\d.]*)(?=\s*(?:,(?!\d)|\?|$))",
            re.IGNORECASE,
        ),
        r"\g<head> \g<noun>",
    ),
    (  # the set that is used now is the one in force
        re.compile(
            r"(?P<set>\b(?:bộ tiêu chí|bo tieu chi)(?: (?!mà\b|ma\b|nào\b|nao\b)\w+){0,4}?) (?:(?:hiện|hien|vẫn|van) )?(?:đang|dang)"
            r" (?:được |duoc )?(?:dùng|dung|sử dụng|su dung|xài|xai|có hiệu lực|co hieu luc|thi hành|thi hanh)"
            r"(?: (?:bây giờ|bay gio|hiện nay|hien nay|hiện tại|hien tai|lúc này|luc nay|hiện giờ|hien gio))?"
            r"(?!,? (?:à|hả|ha|không|khong|chưa|chua|phải|phai|đúng|cho|ở|để|trong|theo)\b)",
            re.IGNORECASE,
        ),
        r"\g<set> hiện hành",
    ),
    (  # what happens to somebody is asked openly
        re.compile(
            r"^(?P<head>(?!.*\b(?:được|duoc) (?:gì|gi)\b).*?)\b(?:thì |thi )?(?:bị|bi) (?:làm )?(?:sao|gì|gi|(?:xử lý|xu ly|phạt|phat|chế tài"
            r"|che tai) (?:gì|gi))(?P<ends>(?: (?:vậy|vay|thế|the|nhỉ|nhi|ạ|hả|ha))*(?: (?:theo|trong|tại|tai) [^,;?]+)?[ ?.!]*)$",
            re.IGNORECASE,
        ),
        r"\g<head>thì bị thế nào\g<ends>",
    ),
    (
        re.compile(r"\b(?P<deal>bị xử lý|bi xu ly) (?:ra sao|làm sao|lam sao|kiểu gì|kieu gi)\b", re.IGNORECASE),
        r"\g<deal> thế nào",
    ),
)
