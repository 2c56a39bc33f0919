"""Turns of speech that documents are not read by, in plain words ("bao luôn cả khâu X" is "gồm cả việc X",
"rút bằng" "thu hồi quyết định công nhận", "đứng tên ban hành" "ban hành")."""

from __future__ import annotations

from assistant.understanding.turns_of_asking import ASKING_TURNS
from assistant.understanding.turns_of_speech import TURNS
from assistant.understanding.turns_on_papers import PAPER_TURNS
from kb.vietnamese import has_marks, normalise, strip_marks


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
    >>> in_plainer_words("Nghị quyết 56/2023 bị KH 203 xử lý thế nào?"), in_plainer_words("Nghị định 27 bị sửa thế nào?")
    ('KH 203 định làm gì với Nghị quyết 56/2023?', '')
    >>> in_plainer_words("Tờ trình nào của Sở NN làm căn cứ ra QĐ 1002/QĐ-UBND, ngày mấy?"), in_plainer_words("Xã gửi tờ trình nào?")
    ('QĐ 1002/QĐ-UBND ban hành theo tờ trình nào của Sở NN, ngày mấy?', '')
    >>> in_plainer_words("Sở tách xong, báo chí về hai nơi nào?"), in_plainer_words("Họp về nơi ở của dân?")
    ('Sở tách xong, báo chí về đâu?', '')
    >>> in_plainer_words("Sở nào lo chuyện cầu đường?"), in_plainer_words("Yêu cầu của đường?")
    ('Sở nào lo chuyện giao thông?', '')
    >>> in_plainer_words("Sở nào cầm tiền của chương trình?"), in_plainer_words("Ai giữ tiền thưởng?")
    ('Sở nào quản lý kinh phí của chương trình?', '')
    >>> in_plainer_words("Cấm ghép với vốn giảm nghèo à?"), in_plainer_words("Có ghép Sơn La với tỉnh khác?")
    ('Cấm lồng ghép với vốn giảm nghèo à?', '')
    >>> in_plainer_words("Mục tiêu sản phẩm OCOP là 10.000, phải không?"), in_plainer_words("Số xã đạt chuẩn là 83 xã à?")
    ('Mục tiêu sản phẩm OCOP là 10.000 sản phẩm, phải không?', '')
    >>> in_plainer_words("Xã rớt nửa số tiêu chí thì sao?"), in_plainer_words("NĐ 358 cả thảy bao nhiêu điều?")
    ('Xã rớt 50% số tiêu chí thì sao?', 'NĐ 358 tổng cộng bao nhiêu điều?')
    >>> in_plainer_words("Trung ương bố trí bao nhiêu cho NTM?"), in_plainer_words("Vốn trung ương cấp bao nhiêu cho tỉnh?")
    ('ngân sách Trung ương bố trí bao nhiêu cho NTM?', '')
    >>> in_plainer_words("Tiền dân góp không tính vào thu chi ngân sách à?"), in_plainer_words("Điểm tính vào đâu?")
    ('Tiền dân góp không hạch toán vào thu chi ngân sách à?', '')
    >>> in_plainer_words("Bộ nào làm chủ chương trình NTM?"), in_plainer_words("Dân làm chủ thế nào?")
    ('Bộ nào chủ trì chương trình NTM?', '')
    >>> in_plainer_words("Điều 4 QĐ 18 được sửa ở đâu, ai ký?"), in_plainer_words("Nhà được sửa ở đâu cũng thế à?")
    ('Điều 4 QĐ 18 được sửa ở văn bản nào, ai ký?', '')
    >>> in_plainer_words("Huyện phải làm những gì theo KH 203?"), in_plainer_words("Xã phải làm những gì?")
    ('UBND huyện phải làm những gì theo KH 203?', '')
    >>> in_plainer_words("QĐ 263 kết thúc vào ngày 31/12/2025 à?"), in_plainer_words("QĐ 263 hết năm 2025 đạt mấy xã?")
    ('QĐ 263 hết hiệu lực vào ngày 31/12/2025 à?', '')
    >>> in_plainer_words("Vậy là nó còn hiệu lực à?"), in_plainer_words("Vậy là no rồi à?")
    ('nó còn hiệu lực à?', '')
    >>> in_plainer_words("BCĐ tỉnh mấy chương trình MTQG do ai đứng đầu?"), in_plainer_words("Sở đó lo mấy chương trình?")
    ('BCĐ tỉnh các chương trình MTQG do ai đứng đầu?', '')
    >>> in_plainer_words("QĐ 263 ký hôm mấy?"), in_plainer_words("Ký ngày mấy tháng mấy?")
    ('QĐ 263 ký ngày nào?', '')
    >>> in_plainer_words("Kể tên 24 xã, thiếu là anh sai!"), in_plainer_words("Thiếu tiêu chí là không đạt")
    ('Kể tên 24 xã.', '')
    >>> in_plainer_words("Hỗ trợ bao cả năm?"), in_plainer_words("Ai đứng tên quyết định ấy?")
    ('', '')
    """
    text = " ".join(normalise(question).split())
    said = text
    for turn, plain in (*TURNS, *PAPER_TURNS, *ASKING_TURNS):
        said = turn.sub(plain, said)
    if not has_marks(text):  # the few marked words would be taken for all that was typed with care
        said = strip_marks(said)
    return said if said != text else ""
