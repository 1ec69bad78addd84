#!/usr/bin/env bash
# Installs the browser that the tests of the report need: Debian's chromium, found on the PATH, and fonts for what people write.
set -euo pipefail

if command -v chromium >/dev/null; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "No apt-get here: install Chromium yourself, so that \`chromium\` is on the PATH." >&2
  exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install --yes --no-install-recommends chromium fonts-noto-core fonts-noto-color-emoji
