"""Prints the kind of machine that wheels are built for here; with a kind as argument, says whether this machine takes it."""

import platform
import sys

_KIND = "Python {}.{}, {} {}, {} {}"


def kind() -> str:
    """Python, system, processor and C library of this machine."""
    return _KIND.format(*sys.version_info[:2], platform.system(), platform.machine(), *platform.libc_ver())


def takes(other: str) -> bool:
    """Whether wheels built for another kind run here: the same but for a C library that may be newer."""
    (same, _, libc), (wanted, _, built) = kind().rpartition(" "), other.rpartition(" ")
    numbers = [tuple(int(n) for n in version.split(".") if n.isdigit()) for version in (libc, built)]
    return same == wanted and numbers[0] >= numbers[1]


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print(kind())
    elif not takes(sys.argv[1]):
        sys.exit(
            f"Gói này dựng cho {sys.argv[1]}; máy này là {kind()}. Chưa cài gì. Hãy dùng đúng Python: PYTHON=python3.11 ./install.sh"
        )
