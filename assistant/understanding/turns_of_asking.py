"""The turns of speech by which something is asked that documents tell in other words, each with the plain words for it."""

from __future__ import annotations

import re

_BOARD = r"(?:ban chỉ đạo|ban chi dao|bcđ|bcd)"
_LEVEL = r"(?: (?:ở |o )?(?:trung ương|trung uong|tw|tỉnh|tinh|sơn la|son la|cấp tỉnh|cap tinh))*"
_PROGRAMMES = r"(?:chương trình|chuong trinh|ctmtqg|ct mtqg)\b"
#: What else than a number is asked behind it.
_OTHERWISE = (
    r"(?:khi nào|khi nao|bao giờ|bao gio|(?:ngày|ngay|hôm|hom|năm|nam|tháng|thang) (?:nào|nao|mấy|may)|\bai\b|ở đâu|o dau"
    r"|(?:văn bản|van ban|quyết định|quyet dinh) (?:nào|nao|số|so))"
)
_MOTTO = r"(?:châm ngôn|cham ngon|phương châm|phuong cham|khẩu hiệu|khau hieu|câu|cau|cụm|cum)"
#: Each turn, as typed, and the words that it stands for.
ASKING_TURNS = (
    (  # in the name of a board "mấy" counts nothing where another thing is asked
        re.compile(rf"(?P<board>\b{_BOARD}{_LEVEL}) (?:mấy|may) (?={_PROGRAMMES}.*{_OTHERWISE})", re.IGNORECASE),
        r"\g<board> các ",
    ),
    (  # how many programmes the board of the province is for: it directs them
        re.compile(
            rf"(?P<board>\b{_BOARD}\b(?!.*(?:trung ương|trung uong|tw)).*?)"
            r"\b(?:(?:bao )?gộp|(?:bao )?gop|gom|phụ trách|phu trach|quản lý|quan ly|ôm|om|coi|lo|gánh|ganh)"
            rf" (?:chung |cả |ca |tất cả |tat ca )*(?P<many>mấy|may|bao nhiêu|bao nhieu) (?={_PROGRAMMES})",
            re.IGNORECASE,
        ),
        r"\g<board>chỉ đạo \g<many> ",
    ),
    (  # the day of a document
        re.compile(
            r"\b(?P<signed>ký|ky) (?:vào |vao )?(?:ngày|ngay|hôm|hom) (?:bao nhiêu|bao nhieu|mấy|may)\b(?! (?:tháng|thang))",
            re.IGNORECASE,
        ),
        r"\g<signed> ngày nào",
    ),
    (re.compile(r"(?<=[“\"])4 (?=(?:tại chỗ|tai cho)\b)", re.IGNORECASE), "bốn "),
    (  # which field a saying is on: what it is on; the fields offered are told with that
        re.compile(
            rf"\b{_MOTTO}(?: (?:nói|noi))? (?P<said>[“\"][^”\"]{{3,60}}[”\"])(?P<where>[^?.,:;]*?) "
            r"(?:(?:là |la )?(?:nói|noi) (?:về|ve|đến|den|tới|toi)|(?:nằm|nam) (?:ở|o|trong)|(?:dùng|dung) (?:cho|trong)|(?:gắn|gan) (?:với|voi)"
            r"|thuộc|thuoc|(?:là )?về|(?:la )?ve|ở|o|trong|cho) (?:lĩnh vực|linh vuc|mảng|mang|ngành|nganh|chủ đề|chu de) (?:nào|nao|gì|gi)"
            r"(?P<behind>[^?.,:;]*)(?:[,:;] ?[^?]* (?:hay|hoặc|hoac) [^?]*)?[ ?.]*$",
            re.IGNORECASE,
        ),
        r"Phương châm \g<said>\g<where>\g<behind> nói về việc gì?",
    ),
    (  # a threat behind a request asks nothing
        re.compile(
            r"[,.;!] *(?:(?:thiếu|thieu|sai|sót|sot|bỏ sót|bo sot|nhầm|nham)(?: [^\s,.;?]+){0,3} (?:là|la|thì|thi) [^,.;?]{2,30}"
            r"|(?:cấm|cam|không được|khong duoc|đừng|dung) (?:thiếu|thieu|sai|sót|sot|bỏ sót|bo sot)[^,.;?]{0,20})[ .!]*$",
            re.IGNORECASE,
        ),
        ".",
    ),
)
