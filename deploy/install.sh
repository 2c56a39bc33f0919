#!/usr/bin/env bash
# Cách dùng: ./install.sh [/opt/ntm] - cài trên máy không có mạng; cần Python 3.11 hoặc 3.12 như máy đã tạo gói.
set -euo pipefail
target=${1:-/opt/ntm}
cd "$(dirname "$0")"
sha256sum --quiet --check SHA256SUMS || { echo "Gói bị hỏng hoặc bị sửa: hãy chép lại. Chưa cài gì." >&2; exit 1; }
mkdir -p "$target"
"${PYTHON:-python3}" -m venv "$target/.venv"
"$target/.venv/bin/python" -m pip install --quiet --no-index --find-links wheels 'ntm-assistant[postgres]'
echo "Đã cài vào $target. Chạy: $target/.venv/bin/ntm serve"
