# What the machine must have, and how to get it. Nothing is installed that is already there in another form.
# shellcheck shell=bash

# The newest PostgreSQL of at least 15 that Debian or PGDG has put here.
postgres_bin() {
  local bin newest=""
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/initdb" ] || continue
    local major=${bin#/usr/lib/postgresql/}
    major=${major%/bin}
    [ "$major" -ge 15 ] 2>/dev/null || continue
    if [ -z "$newest" ] || [ "$major" -gt "$newest" ]; then newest=$major; fi
  done
  [ -n "$newest" ] && echo "/usr/lib/postgresql/$newest/bin"
}

has() { command -v "$1" >/dev/null 2>&1; }
installed() { dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

# Packages that running DocReview needs and this machine lacks, one a line.
missing_to_run() {
  postgres_bin >/dev/null || echo postgresql
  has psql || echo postgresql-client
  has redis-server || echo redis-server
  has redis-cli || echo redis-tools
  has pdftotext && has pdftoppm || echo poppler-utils
  has vips || echo libvips-tools
  has curl || echo curl
  has tesseract || echo tesseract-ocr
  local known language
  known=$(tesseract --list-langs 2>/dev/null || true)
  for language in eng deu fra nld ita spa osd; do
    grep -qx "$language" <<<"$known" || echo "tesseract-ocr-$language"
  done
}

# Packages that the tests need besides: a browser, and fonts for its text to have the same widths everywhere.
missing_to_test() {
  [ -x /usr/bin/chromium ] || echo chromium
  local font
  for font in fonts-liberation fonts-dejavu-core; do installed "$font" || echo "$font"; done
}

# need_packages PACKAGE…: installs them, or says the one command that does.
need_packages() {
  [ $# -gt 0 ] || return 0
  step "installing $*"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! { has sudo && sudo -n true 2>/dev/null; }; then
      fail "this machine lacks packages, and installing them needs root" \
        "run this once, then start again:" \
        "  su -c 'apt-get update && apt-get install --no-install-recommends $*'"
    fi
    as_root=(sudo -n env "http_proxy=${http_proxy:-}" "https_proxy=${https_proxy:-}")
  fi
  has apt-get || fail "this is not a Debian machine" "install by hand: $*"
  local words status=0
  words=$(mktemp)
  "${as_root[@]}" bash "$here/lib/install-quietly.sh" "$@" </dev/null >"$words" 2>&1 || status=$?
  [ "$status" -eq 0 ] || show_tail "$words" 20
  rm -f "$words"
  [ "$status" -eq 0 ] || fail "apt-get could not install them" "put right what it says above, or install by hand: $*"
}
