"""All Vietnamese texts that answers are made of, in one place (those on documents as such: ``wording_of_papers``).

Nothing here decides; it only says.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from assistant.answer import Holder, Today
from kb.model import Provision, Verification
from kb.references import spelt


def day(on: date) -> str:
    """A date as official documents write it: a zero before days under 10 and before January and February only.

    >>> day(date(2023, 8, 4)), day(date(2022, 2, 22))
    ('04/8/2023', '22/02/2022')
    """
    month = f"{on.month:02d}" if on.month < 3 else str(on.month)
    return f"{on.day:02d}/{month}/{on.year}"


def listed(items: Iterable[str]) -> str:
    """``a, b và c``; each once."""
    parts = list(dict.fromkeys(items))
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} và {parts[-1]}" if parts else ""


def upper_first(text: str) -> str:
    """The text with a capital at its start."""
    return text[:1].upper() + text[1:]


def place(provision: Provision) -> str:
    """Where a provision stands: ``203/KH-UBND, III.5/2``; ``07/2022/QĐ-TTg, khoản 2 Điều 10``."""
    return f"{provision.document}, {spelt(provision.ref)}"


def how_sure(provisions: Sequence[Provision]) -> list[str]:
    """How sure we are of the text of each source, each degree once."""
    degrees = dict.fromkeys(p.verification for p in provisions)
    return [VERIFIED[d].format(where=listed(place(p) for p in provisions if p.verification == d)) for d in degrees]


def span(provision: Provision) -> str:
    """When a provision is in force, in words."""
    start = f"từ {day(provision.in_force_from)}" if provision.in_force_from else "từ ngày chưa rõ"
    return f"{start} đến {day(provision.in_force_to)}" if provision.in_force_to else start


def now(today: Sequence[Today]) -> str:
    """Today's bodies in words, or nothing."""
    return f"nay là {listed(t.name for t in today)}" if today else ""


def holders(found: Sequence[Holder]) -> str:
    """Bodies in bold, each with its role and today's body in brackets."""
    return listed(f"**{h.name}**{_brackets(h.role, now(h.today))}" for h in found)


def of_today(heirs: Sequence[Holder], given: Sequence[Holder]) -> str:
    """Bodies of today first, then those to which the document gave it."""
    if not heirs:
        return holders(given)
    today = (*heirs, *(h for h in given if not h.today))
    return TODAY_AND_GIVEN.format(today=holders(today), given=listed(f"**{h.name}**{_brackets(h.role)}" for h in given))


def _brackets(*parts: str) -> str:
    said = "; ".join(p for p in parts if p)
    return f" ({said})" if said else ""


def quoted(provision: Provision) -> str:
    """A provision with its place, as a line of an answer."""
    return f"{provision.text.strip()} *({place(provision)})*"


def sources(provisions: Sequence[Provision]) -> list[str]:
    """Provisions with their places, as a list where there are several; those that say the same are told once."""
    places: dict[str, list[str]] = {}
    for p in provisions:
        places.setdefault(p.text.strip(), []).append(place(p))
    told = [f"{text} *({'; '.join(stands)})*" for text, stands in places.items()]
    return [f"- {line}" for line in told] if len(told) > 1 else told


NOTHING_ASKED = (
    "Câu hỏi đang trống hoặc không có chữ nào đọc được. Hãy nhập một câu tiếng Việt, có dấu hay không dấu đều được. "
    "Ví dụ: “Sở nào thẩm định tiêu chí giao thông?”"
)
TOO_LONG = (
    "Câu hỏi dài {length} ký tự; hệ thống nhận tối đa {limit} ký tự. Hãy rút gọn còn một, hai câu. "
    "Ví dụ: “Ai lấy ý kiến hài lòng của người dân ở xã?”"
)
OUT_OF_SCOPE = (
    "Câu hỏi này nằm ngoài phạm vi: tôi chỉ trả lời về việc thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới ở tỉnh "
    "Sơn La (ai làm gì, mục tiêu, vốn, thời hạn, điều kiện công nhận). Ví dụ: “Cơ quan nào hướng dẫn tiêu chí điện nông thôn?”"
)
NOT_ACTING = (
    "Tôi không soạn, ký hay quyết định thay cơ quan, người có thẩm quyền; tôi chỉ tra văn bản: ai làm gì, theo điều nào, cần điều kiện gì. "
    "Ví dụ: “Ai ra quyết định công nhận xã đạt chuẩn nông thôn mới?”"
)
FOREIGN = "Các văn bản ở đây chỉ nói về tỉnh Sơn La, không có thông tin về {where}."
NO_BASIS = "Các văn bản mà tôi có **không ghi** {what}."
NOT_READ = "Các văn bản mà tôi có **chưa đọc được** {what}: không trả lời thay được, phải tra tại {where}."
MEMBERS = "“{motto}” có **{count} vế**."
NOT_VERIFIED = "Các văn bản đã kiểm chứng **không ghi** điều được hỏi; chỉ có nội dung chưa kiểm chứng sau đây."
UNDECIDED = "**Chưa đủ căn cứ** để nói đúng hay sai: {why}."
ONLY_UNVERIFIED = "chỉ có nội dung chưa kiểm chứng sau đây"
NO_BEARER = "Văn bản **không ghi cơ quan nào** được giao việc này."
NO_VERIFIED_BEARER = "Các văn bản đã kiểm chứng **không ghi cơ quan nào** ở cấp được hỏi được giao việc này."
NEAREST = "Điều gần nhất có ghi: {text}"
NO_SUCH_PAPER = "{type} nào của {issuer} về việc này"
NONE_OF_PROVINCE = "văn bản nào của tỉnh Sơn La về việc này, chỉ có văn bản của trung ương"
CARRYING_OUT = "{kind} triển khai {document}: chưa tìm được văn bản nào như vậy"
ASKED_DETAIL = "điều được hỏi"
SLOGAN = "từng nội dung trong “{name}”"
MEANING = "nghĩa của “{name}” (chỉ nêu tên)"
NAMES = "tên từng xã, bản"
OFFICE_HOLDER = "họ tên người giữ chức vụ"
UNISSUED = "số, ngày của văn bản mới ấy: Kế hoạch chỉ nêu là phải trình ban hành"
OF_PERIOD = "văn bản như vậy cho giai đoạn {period}: chưa tìm được văn bản nào"
SUCCESSOR = "số, ngày của văn bản mới đã thay {document}: chưa tìm được văn bản nào như vậy"
ACT_UNREAD = "điều, khoản nào ghi việc ấy"
ITS_TERM = "ngày được hỏi: Kế hoạch chỉ nêu là phải trình ban hành, không đặt thời hạn"
ANNEX = "nội dung của Phụ lục: văn bản chỉ dẫn tới Phụ lục gửi kèm"
SIGNER = "người ký {documents}"
IN_ENGLISH = (
    "Tôi chỉ đọc được câu hỏi bằng tiếng Việt (có dấu hay không dấu). Xin hỏi lại bằng tiếng Việt. / Please ask in Vietnamese."
)
PENALTY = "hình thức xử lý hay ai đã bị xử lý"
REASON = "lý do được hỏi"
PARTNERS_OF = "cơ quan nào được nêu đích danh để phối hợp với {body}"
PARTNERS_UNNAMED = "Văn bản **không nêu tên cơ quan nào phối hợp**; được giao việc này: "
HAS_NOW = "**{body}** nay giữ các việc sau, mà văn bản giao cho cơ quan trước khi sắp xếp:"
HAS_MORE_NOW = "Nay **{body}** còn giữ việc mà văn bản giao cho {others}: hỏi “{body} hiện nay có nhiệm vụ gì?” để xem đủ."
MOST_TASKS = "Nhiều mục nhiệm vụ nhất trong Phần III Kế hoạch 203/KH-UBND: {bodies}, **{count}** mục."
FEWEST_TASKS = "Ít mục nhiệm vụ nhất trong Phần III Kế hoạch 203/KH-UBND: {bodies}, **{count}** mục."
NO_DUTIES = "mục nhiệm vụ riêng của {bodies} trong Phần III Kế hoạch 203/KH-UBND"
FOR_EACH = "con số riêng cho {each}"
PART = "phần được hỏi của khoản ấy"
ROOM = "phòng, bộ phận của Sở được giao việc này"
ASKED_DAYS = "số ngày được hỏi"
ASKED_TERM = "thời hạn được hỏi"
ASKED_PERIOD = "bao lâu một lần"
ASKED_NUMBER = "con số được hỏi"
ASKED_SUM = "số tiền được hỏi"
RANK = "thứ hạng được hỏi"
OTHERWISE = "điều gì xảy ra nếu không làm đúng như thế"
SOME_DETAIL = "chi tiết được hỏi"
SPONSORED = "việc {body} đỡ đầu xã nào, vùng mấy"
MISSING_DETAIL = SOME_DETAIL + " ({words})"
CLARIFY = "Câu hỏi có thể hiểu theo vài cách. Xin nói rõ việc nào, nội dung gì, lĩnh vực nào:\n{choices}"
LACKING = "{bodies}: văn bản **không giao** việc được hỏi."
STATE_OF = "{bodies} còn hoạt động hay không"
TODAY_OF = "“{body}” nay mang tên gì, còn hoạt động hay không"
ROLES_TOLD = "**{body}** được ghi: {roles}"
GIVEN_ALIKE = "Các câu giao **giống nhau** ở phần được hỏi:"
GIVEN_OTHERWISE = "Các câu giao **khác nhau** ở phần được hỏi:"
ROLES_LACKING = "; **không được ghi** {roles}"
ASKED_OF = "*{question}?*"
ROLL = "**{count} cơ quan**: {bodies}."
ENDED_BESIDE_DISTRICTS = "**{body}** có đến hết ngày {last}; cấp huyện có đến hết ngày {districts}."
STANDS_UNDER = "Nằm ở {place}, trong: {headings}."
OTHER_PERIOD = "báo cáo {period}"
DAYS_BETWEEN = "Từ {first} đến {last}: **{days} ngày**."
INDICATORS = "{criterion}: **{count}** chỉ tiêu."
PARTS = "{place} có **{count} phần**, từ {first} đến {last}:"
WHOSE_BODY = "Câu hỏi chưa nói “{words}” là cơ quan nào. Xin nói rõ cơ quan nào:\n{choices}"
WHICH_OF_DAY = "Ngày đó có vài văn bản như vậy. Xin nói rõ văn bản nào:\n{choices}"
WHICH_CITED = "Kế hoạch nêu vài văn bản như vậy. Xin nói rõ văn bản nào:\n{choices}"
WHICH_OF_TWO = "“{words}” có thể là một trong hai cơ quan vừa nói tới. Xin nói rõ cơ quan nào:\n{choices}"
WHICH_BODY = "Có vài cơ quan tên như vậy. Xin nói rõ cơ quan nào:\n{choices}"
WHICH_LEVEL = "Câu hỏi chưa nói cấp nào; mỗi cấp một con số. Xin nói rõ cấp nào:\n{choices}"
WHICH_SUPPORT = (
    "Mức hỗ trợ tối đa tùy hình thức và địa bàn. Xin nói rõ địa bàn (đặc biệt khó khăn, khó khăn, khác) và hình thức:\n{choices}"
)
WHICH_SUPPORT_AND_WHEN = (
    "Trần hỗ trợ một dự án tùy hình thức, địa bàn và thời điểm. Xin nói rõ địa bàn (đặc biệt khó khăn, khó khăn, khác), thời điểm (giai đoạn"
    " 2021-2025 hay từ năm 2026) và hình thức:\n{choices}"
)
WHO_REPORTS = "Câu hỏi chưa nói cơ quan nào báo cáo; mỗi nơi một hạn. Xin nói rõ cơ quan nào:\n{choices}"
WHICH_FIGURE = "Con số đó có ở nhiều chỗ trong Kế hoạch 203, mỗi chỗ của một khoản. Ý anh chị là khoản nào:\n{choices}"
STANDS_AT = "Kế hoạch 203 ghi con số đó ở **{count} chỗ**:"
OF_KIND = "Trong {all} phần của {place}, **{count}** phần là {kind}:"
CLARIFY_OPENLY = (
    "Câu hỏi chưa nói rõ về việc nào. Xin nói rõ việc gì, cơ quan nào hay mục nào. Ví dụ: “Sở nào thẩm định tiêu chí giao thông?”"
)
PLAN_ENDED = (
    "Kế hoạch 203/KH-UBND cho giai đoạn 2021-2025, nay đã qua; chưa thấy văn bản phân công mới của tỉnh cho giai đoạn 2026-2030."
)
BODIES_CHANGED = "Tên cơ quan ghi theo văn bản; cơ quan hiện nay ghi {where}, theo {instruments}{inferred}."
IN_BRACKETS, BEFORE_THEM = "trong ngoặc", "trước"
INFERRED = " (một phần suy từ lĩnh vực quản lý, cần đối chiếu quyết định của tỉnh)"
UNVERIFIED = "Nội dung tại {where} chưa được kiểm chứng với văn bản gốc: phải tra lại trước khi dùng."
SECONDARY = "Nội dung tại {where} lấy từ nguồn thứ cấp, chưa đối chiếu toàn văn."
NOT_YET = "Vào ngày {day}, {what} chưa có hiệu lực (từ {start})."
LAPSED = "Vào ngày {day}, {what} không còn hiệu lực (từ {end}){next}."
PERIOD_OVER = "{what} ban hành cho giai đoạn đến hết năm {year}, nay đã qua{later}."
FOLLOWED = ". {told}"
NONE_FOLLOWS = "; chưa thấy văn bản cho giai đoạn sau, phải kiểm tra lại trước khi áp dụng"
NEXT = "; nay là {document}{doubt}"
DOUBT = "**Phải tra lại trước khi dùng:** nội dung dưới đây chưa được kiểm chứng, không phải lời của luật; hãy đối chiếu {where}."
VERIFIED = {
    Verification.FULL_TEXT: "**Mức kiểm chứng:** đã đối chiếu toàn văn {where}.",
    Verification.SECONDARY: "**Mức kiểm chứng:** theo nguồn khác dẫn lại, chưa đối chiếu toàn văn {where}.",
    Verification.UNVERIFIED: "**Mức kiểm chứng:** chưa kiểm chứng, chưa được xác nhận; phải tra lại {where}.",
}
BEFORE_THAT = "**Trước đó**: theo {documents}."
FROM_DOCUMENTS = "Văn bản: {documents}."
VERSION_SHOWN = "Trên đây là bản có hiệu lực {range} của {where}."
VERSION = "- Bản có hiệu lực {range}{by}{doubt}: {text}"
NOT_COMPARED = {
    Verification.UNVERIFIED: " [chưa kiểm chứng, phải tra lại]",
    Verification.SECONDARY: " [nguồn thứ cấp, chưa đối chiếu toàn văn]",
}
TIMES_CHANGED = "Trong kho ghi được **{count} lần**, mỗi lần bởi một văn bản:"
CHANGES_COUNTED = "Trong kho ghi được {count} chỗ:"
OLD_PLACE = "**{old}** ({district}) từ {since} thuộc **{new}**, theo {by}."
STILL_OLD = "Vào ngày {day}, **{old}** ({district}) vẫn là một đơn vị riêng."
KEPT_PLACE = "**{old}** (trước thuộc {district}) giữ nguyên, không sắp xếp với đơn vị khác (từ {since}, {by})."
PLACES_COUNTED = "Có **{count}** từ 01/7/2025, theo Nghị quyết 1681/NQ-UBTVQH15:"
ASK_COMMUNE = "Việc này hỏi, nộp tại UBND **{new}**."
ROOMS = "UBND xã, phường nay có {count} phòng, tổ chức tham mưu: {rooms}."
NEW_PLACE = "{new} (có từ {since}, {by}) gồm {count} đơn vị cũ: {olds}; địa bàn cũ: {district}."
CODES = "Mã đơn vị hành chính (công văn 1027/CTK-CSCL ngày 25/6/2025 của Cục Thống kê): {codes}."
OLD_DISTRICT = "Cấp huyện chấm dứt từ {since}. Địa bàn **{district}** cũ nay là {count}: {news}."
OLD_UNITS = "Trước sắp xếp, địa bàn ấy có {count} đơn vị hành chính cấp xã; sau sắp xếp còn {left}."
SAME_NAME = "Tên **{name}**: trước {since} {old}; từ {since} {today}."
WHICH_LISTED = "Mỗi loại có quy định riêng. Xin nói rõ hỏi về loại nào:\n{choices}"
WHICH_PLACE = "Tên này chỉ nhiều nơi. Anh chị hỏi nơi nào?"
ELSE = "Ngoài điều vừa nêu, văn bản còn giao: {bodies}."
NOTHING_ELSE = "Ngoài điều dưới đây, văn bản không giao thêm việc nào: {bodies}."
READ_AS = "Tôi hiểu câu hỏi tiếp theo câu trước ({words})."
CONFLICT = "**Lưu ý:** văn bản ghi không thống nhất về {about}; cả hai chỗ đều nêu ở đây, cần hỏi cơ quan ban hành:\n{sides}"
MADE_BY = "**{body}** lập theo {by}, hoạt động từ {day}."
MERGED_WITH = "**{heir}** cũng nhận việc của {others}."
EXISTS_SINCE = "**{body}** có từ **{day}**."
TOOK_OVER = "Từ {day}, **{body}** nhận việc của {others}."
REST_WENT = "**{body}** nhập vào {heirs}; riêng phần được hỏi:"
NOT_BEGUN = "Vào ngày {day}, **{body}** chưa có: chỉ có từ {start}."
HELD_THEN = "Việc khi đó thuộc **{bodies}**."
STILL_BODY = "**{body}** còn hoạt động đến hết ngày {day}."
PART_LEFT = "Riêng phần sau đã chuyển:"
TODAY_AND_GIVEN = "Hiện nay: {today}. Văn bản giao khi ấy cho {given}"
TAKEN_OVER = "nhận việc từ {day}"
SINCE = "Từ {day}: việc của {old} thuộc **{new}** ({by})."
TURNING_DAY = "Từ **{day}** có những thay đổi sau mà tài liệu ở đây ghi nhận:"
WORK_MOVED = "- {old} không còn: việc thuộc {new}."
WORK_MOVED_UNSURE = "- {old} không còn: một phần việc thuộc {new}; ai nhận phần còn lại thì chưa kiểm chứng."
WORK_PARTLY_MOVED = "- Một phần việc của {old} thuộc {new}."
PAPERS_BEGIN = "- Có hiệu lực: {papers}."
PAPERS_END = "- Hết hiệu lực hoặc hết thời gian áp dụng: {papers}."
NO_OTHER_NOW = "Cho hiện nay ({day}): tài liệu ở đây không có văn bản nào khác về việc này."
HAD_FIELD = "Ngày {day}, {field} thuộc **{body}**."
BY_ALL_HAVING_IT = "**Tùy** các xã nhập lại đã được công nhận hết hay chưa:"
NO_CRITERION = "tiêu chí {number} của {document}"
WHOSE_FIELD = "cơ quan nào quản lý “{field}”"
DEPARTMENTS = "tổng số sở của tỉnh"
SINCE_PART = "Từ {day}: một phần việc của {old} thuộc **{new}**: {what}"
ON_DAY = "Ngày {day}: {document} {state}"
BEFORE_FORCE, IN_FORCE, ENDED = "**chưa** có hiệu lực.", "**đang** có hiệu lực.", "**không còn** hiệu lực."
BY_OLD, BY_NEW = " Theo bản **trước khi sửa** của {documents}.", " Theo bản **sau khi sửa** của {documents}."
BY_OLD_ON = "Ngày {day}: theo **bản cũ** của {target}, trước khi {documents} sửa."
BY_NEW_ON = "Ngày {day}: theo **bản đã sửa** của {target}, do {documents} sửa."
WORDING_TURNS = "Mốc đổi: bản đã sửa áp dụng từ **{day}**; đến hết {last} theo bản cũ."
UNSURE = "**Chưa rõ** vào ngày {day}: giai đoạn của văn bản đã qua, chưa tìm thấy văn bản cho giai đoạn sau, phải kiểm tra lại."
YES = "**Đúng.** "
NO = "**Không.** "
FALSE_INDEED, NOT_FALSE = "**Đúng**, nói như vậy là sai.", "**Không**, nói như vậy không sai."
#: Whether what two documents give of one thing is alike.
FIGURES_ALIKE, FIGURES_UNLIKE = "Hai con số **khớp nhau**:", "Hai con số **khác nhau**:"
#: Amounts that are held against each other or added.
AMOUNT, ADDED_UP = "- {what}: **{amount} {unit}**", "Cộng: {shown} = **{sum} {unit}**."
#: In how many places of the plan something is named.
SAID_AT = "Kế hoạch 203/KH-UBND nhắc tới ở **{count}** điểm:"
#: There is no other place of the same.
NOWHERE_ELSE = "Không còn chỗ nào khác của Kế hoạch ghi như vậy, ngoài:"
#: What the plan says a number is.
COUNTED = "Văn bản ghi: {what}: **{number}**."
NOT_SO_INDEED, SO_ALL_THE_SAME = "**Đúng**, không có như vậy.", "**Không phải vậy**, văn bản có nói thế."
RECEIVES = "nơi nhận"
LOOKS_AFTER = {"xa": "tham mưu, giúp UBND cấp xã", "tinh": "quản lý nhà nước"}
CLAIMED_HELPS = "{claimed} chỉ phối hợp việc này. "
CLAIMED_NOT = "{claimed} không được giao việc này. "
CLAIMED_OF_HEIR = "Văn bản không giao việc này cho {claimed}, nhưng nay {claimed} làm thay nơi được giao. "
MISREAD = "bản diễn đạt lại của {where} khác bản chính thức, lấy theo bản chính thức: {what}"
UNREAD_SAYS = "Văn bản nạp từ tệp chính thức, **chưa có người đọc và duyệt**, ghi nguyên văn:"
UNREAD_NOTICE = (
    "Nguồn là văn bản máy đọc từ tệp chính thức, chưa có người đọc và duyệt: hãy đối chiếu trước khi dùng. Duyệt bằng lệnh: "
    "ntm documents {number} --accept"
)
UNREAD_ALSO = "Văn bản mới nạp, chưa có người duyệt, cũng nói về việc này: {places}."
