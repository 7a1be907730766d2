#!/usr/bin/env bash
# The programs that tests run for real: a browser, PostgreSQL, Java (for Spark), a C compiler, and what reads scans and old Word files. Installs them on Debian-like machines; elsewhere says what is missing.
set -euo pipefail

missing=()
command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
command -v initdb >/dev/null || compgen -G "/usr/lib/postgresql/*/bin/initdb" >/dev/null || missing+=(postgresql)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v tesseract >/dev/null && tesseract --list-langs 2>/dev/null | grep -q fas || missing+=(tesseract-ocr tesseract-ocr-{fas,ara,spa,fra,deu})
command -v catdoc >/dev/null || missing+=(catdoc)
command -v cc >/dev/null || missing+=(gcc libc6-dev)
[ -f "$(.venv/bin/python -c 'import sysconfig; print(sysconfig.get_path("include"))')/Python.h" ] || missing+=(python3-dev)
[ "${#missing[@]}" -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "The tests need ${missing[*]}; install them with this system's package manager and run make test again." >&2
  exit 1
fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing what the tests run: ${missing[*]}"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-noto-core >/dev/null
