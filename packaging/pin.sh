#!/bin/sh
# Write the pinned requirements anew from pyproject.toml (needs uv). Hashes only, no addresses.
# Qt is pinned to 6.8.0.2, the one version with wheels for old and arm64 Linux; newer Qt and Python 3.14 are not yet borne.
set -e
cd "$(dirname "$0")/.."
pins=$(mktemp)
echo 'pyside6-essentials==6.8.0.2' > "$pins"
options="--universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links"
uv pip compile $options -q -c "$pins" pyproject.toml -o packaging/requirements.txt
uv pip compile $options -q -c "$pins" --extra dev pyproject.toml -o packaging/requirements-dev.txt
rm "$pins"
