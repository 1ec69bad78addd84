#!/usr/bin/env bash
# Installs what the tests of notebooks need: Debian's jupyter nbconvert on the PATH, and Deno with its kernel under .cache/deno.
set -euo pipefail
cd "$(dirname "$0")/.."

DENO_VERSION=2.9.6

if ! command -v jupyter-nbconvert >/dev/null; then
  if ! command -v apt-get >/dev/null; then
    echo "No apt-get here: install Jupyter's nbconvert yourself, so that \`jupyter-nbconvert\` is on the PATH." >&2
    exit 1
  fi
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install --yes --no-install-recommends jupyter-nbconvert
fi

# The package called `deno` fetches in an install script, which npm may block; its platform packages hold the program itself.
case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) deno_package=@deno/linux-x64-glibc ;;
  Linux-aarch64) deno_package=@deno/linux-arm64-glibc ;;
  Darwin-x86_64) deno_package=@deno/darwin-x64 ;;
  Darwin-arm64) deno_package=@deno/darwin-arm64 ;;
  *) echo "No Deno $DENO_VERSION package for $(uname -s) on $(uname -m)." >&2; exit 1 ;;
esac
deno=".cache/deno/node_modules/$deno_package/deno"
if [ ! -x "$deno" ] || [ "$("$deno" --version | sed -n '1s/^deno \([0-9.]*\).*/\1/p')" != "$DENO_VERSION" ]; then
  mkdir -p .cache/deno
  npm install --prefix .cache/deno --no-save "$deno_package@$DENO_VERSION"
fi
mkdir -p .cache/deno/bin
ln -sfn "../node_modules/$deno_package/deno" .cache/deno/bin/deno
