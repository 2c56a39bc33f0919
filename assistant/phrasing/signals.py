"""Words on which the meaning of a rule hangs. A rewording must say each as often as the text it rewords."""

from __future__ import annotations

import re
from collections import Counter

from kb.vietnamese import syllables

#: Phrases of one group may stand for each other; those of different groups may not.
_GROUPS: dict[str, tuple[str, ...]] = {
    "negation": ("không", "chưa", "chẳng", "chả", "không phải", "chưa từng"),
    "only": ("chỉ", "duy nhất", "riêng"),
    "except": ("trừ", "ngoại trừ", "trừ khi", "trừ trường hợp", "ngoài ra", "loại trừ"),
    "condition": ("nếu", "khi", "trường hợp", "với điều kiện", "trong trường hợp"),
    "at least": ("ít nhất", "tối thiểu", "không dưới", "không ít hơn", "trở lên"),
    "at most": ("nhiều nhất", "tối đa", "không quá", "không vượt quá", "không nhiều hơn", "trở xuống"),
    "more": ("trên", "hơn", "vượt", "vượt quá", "cao hơn", "lớn hơn", "nhiều hơn", "quá"),
    "less": ("dưới", "thấp hơn", "nhỏ hơn", "ít hơn", "kém", "chưa đến", "chưa tới"),
    "about": ("khoảng", "gần", "xấp xỉ"),
    "must": ("phải", "bắt buộc", "cần phải"),
    "may": ("có thể", "được phép"),
    "forbidden": ("cấm", "nghiêm cấm", "không được", "không được phép", "chưa được"),
    "before": ("trước", "trước khi", "chậm nhất", "muộn nhất"),
    "after": ("sau", "sau khi"),
    "until": ("đến 0", "tới 0", "đến hết 0", "tới hết 0"),
    "from": ("từ 0", "kể từ 0", "bắt đầu từ 0"),
    "yearly": ("hằng năm", "hàng năm", "mỗi năm"),
    "often": ("hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "mỗi quý", "mỗi tháng", "hằng tuần", "hàng tuần"),
    "all": ("toàn bộ", "tất cả", "mọi", "mỗi", "cả hai", "toàn tỉnh", "đều"),
    "part": ("một phần", "một số", "nửa", "một nửa", "đa số", "hầu hết", "phần lớn"),
    "either": ("hoặc", "hay"),
    "true": ("đúng",),
    "false": ("sai",),
    "enough": ("đủ", "đầy đủ"),
    "missing": ("thiếu",),
    "up": ("tăng", "nâng"),
    "down": ("giảm", "hạ"),
    "replaces": ("thay thế", "thay", "bãi bỏ", "hủy bỏ", "hết hiệu lực"),
    "optional": ("tùy", "tự nguyện", "khuyến khích", "ưu tiên"),
    "doubt": ("suy từ", "suy luận", "đối chiếu", "kiểm chứng", "thứ cấp", "tra lại", "xác minh"),
}
_PHRASES = {tuple(syllables(p)): group for group, phrases in _GROUPS.items() for p in phrases}
_LONGEST = max(map(len, _PHRASES))
#: "từ ngày 01/03/2025", "từ 01/03/2025" and "từ quý 2" are read alike, as "từ 0".
_NUMBER = re.compile(r"(?:\b(?:ngày|tháng|năm|quý)\s+)?\b\d[\d.,/]*\b")


def signals(text: str) -> Counter[str]:
    """How often a text says what each group says; the longest phrase counts, so "không quá" is no negation.

    >>> signals("Chỉ hỗ trợ không quá 3 tỷ, trừ xã chưa đạt") == {"only": 1, "at most": 1, "except": 1, "negation": 1}
    True
    """
    words, at, found = syllables(_NUMBER.sub("0", text.lower())), 0, Counter[str]()
    while at < len(words):
        length = next((n for n in range(_LONGEST, 0, -1) if tuple(words[at : at + n]) in _PHRASES), 0)
        if length:
            found[_PHRASES[tuple(words[at : at + length])]] += 1
        at += max(length, 1)
    return found
