"""Turns of speech that documents are not read by, in plain words ("bao luôn cả khâu X" is "gồm cả việc X",
"rút bằng" "thu hồi quyết định công nhận", "đứng tên ban hành" "ban hành")."""

from __future__ import annotations

import re

from kb.vietnamese import has_marks, normalise, strip_marks

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
#: Each turn, as typed, and the words that it stands for.
_TURNS = (
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
)


def in_plainer_words(question: str) -> str:
    """The question in these words; empty where it holds no such turn.

    >>> in_plainer_words("Nó bao luôn cả khâu thu hồi chứ?"), in_plainer_words("Kế hoạch này do Thủ tướng đứng tên ban hành à?")
    ('Nó gồm cả việc thu hồi chứ?', 'Kế hoạch này do Thủ tướng ban hành à?')
    >>> in_plainer_words("Rút bằng công nhận của xã thì ai quyết?"), in_plainer_words("Thu nhập bằng xã bên à?")
    ('thu hồi quyết định công nhận của xã thì ai quyết?', '')
    >>> in_plainer_words("Vốn vay ưu đãi ai phụ trách?"), in_plainer_words("HTX vay vốn ưu đãi ở đâu?")
    ('tín dụng ưu đãi ai phụ trách?', '')
    >>> in_plainer_words("KH 203 được ký KT. Chủ tịch, đúng không?"), in_plainer_words("Ông A ký thay Chủ tịch à?")
    ('KH 203 do Phó Chủ tịch ký, đúng không?', '')
    >>> in_plainer_words("Kế hoạch 203 tên đầy đủ là gì?"), in_plainer_words("Kế hoạch 203 là gì của tỉnh?")
    ('Kế hoạch 203 về việc gì?', '')
    >>> in_plainer_words("KH 203 do Chủ tịch tỉnh ký trực tiếp à?"), in_plainer_words("Sở quản lý trực tiếp à?")
    ('KH 203 do Chủ tịch tỉnh ký à?', '')
    >>> in_plainer_words("Sơn La không nhập với ai à?"), in_plainer_words("Sơn La nhập với ai?")
    ('Sơn La không nhập với tỉnh nào à?', '')
    >>> in_plainer_words("Điện cũng do sở vừa nói luôn à?"), in_plainer_words("Sở nào vừa nói?")
    ('Điện cũng do sở đó luôn à?', '')
    >>> in_plainer_words("Phải Thủ tướng mới được ký mà?"), in_plainer_words("Xã phải đạt đủ mới được công nhận?")
    ('Thủ tướng ký mà?', '')
    >>> in_plainer_words("KH 203 cho bỏ công văn số mấy?"), in_plainer_words("Toàn bộ văn bản là gì?")
    ('KH 203 bãi bỏ công văn số mấy?', '')
    >>> in_plainer_words("ke hoach 203 cho bo cong van so may")
    'ke hoach 203 bai bo cong van so may'
    >>> in_plainer_words("Tỉnh góp nửa vốn thôi à?"), in_plainer_words("Góp thêm vốn nữa à, nửa năm một lần?")
    ('Tỉnh góp 50% vốn thôi à?', '')
    >>> in_plainer_words("Xã có được làm không, xét theo NĐ 27/2022?"), in_plainer_words("Xã làm theo NĐ 27 có được không?")
    ('theo NĐ 27/2022, Xã có được làm không?', '')
    >>> in_plainer_words("Phong trào theo QĐ nào, gốc của trung ương là quyết định số mấy?"), in_plainer_words("Vốn gốc trung ương là bao nhiêu?")
    ('Phong trào theo QĐ nào, căn cứ trung ương là quyết định số mấy?', '')
    >>> in_plainer_words("Theo QĐ 1680 của Bộ Nông nghiệp cũ thì đạt là mấy điểm?"), in_plainer_words("QĐ 932 của Bộ GTVT cũ, nay bộ nào lo?")
    ('Theo QĐ 1680 của Bộ Nông nghiệp thì đạt là mấy điểm?', '')
    >>> in_plainer_words("Hỗ trợ bao cả năm?"), in_plainer_words("Ai đứng tên quyết định ấy?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    said = text
    for turn, plain in _TURNS:
        said = turn.sub(plain, said)
    if not has_marks(text):  # the few marked words would be taken for all that was typed with care
        said = strip_marks(said)
    return said if said != text else ""
