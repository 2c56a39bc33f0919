#!/usr/bin/env bash
# Usage: deploy/bundle.sh PYTHON FOLDER - every wheel of the pinned set for this kind of machine, with checksums and an installer.
set -euo pipefail
python=$1 folder=$2
cd "$(dirname "$0")/.."
rm -rf "$folder"
mkdir -p "$folder/wheels"
"$python" -m pip wheel --quiet --disable-pip-version-check -c constraints.txt --wheel-dir "$folder/wheels" '.[postgres,milvus]'
cp deploy/install.sh deploy/target.py deploy/ntm.service deploy/nginx.conf docs/van-phong.md "$folder/"
"$python" deploy/target.py > "$folder/TARGET"
(cd "$folder" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum > SHA256SUMS)
echo "$folder: $(find "$folder/wheels" -name '*.whl' | wc -l) wheels, $(du -sh "$folder" | cut -f1), for $(cat "$folder/TARGET")"
