#!/bin/sh
# Write the pinned requirements anew from pyproject.toml (needs uv). Hashes only, no addresses.
# Qt is pinned twice: 6.8.0.2 is the one version with wheels for old and arm64 Linux; newer Python needs a newer Qt.
set -e
cd "$(dirname "$0")/.."
pins=$(mktemp)
cat > "$pins" <<'EOT'
pyside6-essentials==6.8.0.2 ; python_version < '3.14'
pyside6-essentials==6.12.0 ; python_version >= '3.14'
EOT
options="--universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links"
uv pip compile $options -q -c "$pins" pyproject.toml -o packaging/requirements.txt
uv pip compile $options -q -c "$pins" --extra dev pyproject.toml -o packaging/requirements-dev.txt
rm "$pins"
