#!/usr/bin/env bash
# Cách dùng: ./install.sh [/opt/ntm] - cài trên máy không có mạng; cần Python, hệ điều hành và thư viện C như tệp TARGET ghi (hoặc mới hơn).
set -euo pipefail
target=${1:-/opt/ntm}
python=${PYTHON:-python3}
cd "$(dirname "$0")"
sha256sum --quiet --check SHA256SUMS || { echo "Gói bị hỏng hoặc bị sửa: hãy chép lại. Chưa cài gì." >&2; exit 1; }
"$python" target.py "$(cat TARGET)"
mkdir -p "$target"
"$python" -m venv --clear "$target/.venv"
"$target/.venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels 'ntm-assistant[postgres,milvus]'
echo "Đã cài vào $target. Chạy: $target/.venv/bin/ntm serve"
