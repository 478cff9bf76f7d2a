# The data folder: secrets, logs, pid files, PostgreSQL's files, and storage (the originals and page images).
# shellcheck shell=bash

# data_open DIR: makes it usable and holds it (descriptor 9) for as long as this shell lives.
data_open() {
  step "opening the data folder"
  mkdir -p "$1" 2>/dev/null || fail "cannot make $1" "give another with --data DIR"
  data=$(cd "$1" && pwd -P)
  [ -w "$data" ] && [ -O "$data" ] || fail "$data belongs to $(stat -c %U "$data")" \
    "start as that user, or give another folder with --data DIR"
  logs=$data/logs pids=$data/pids
  # PostgreSQL's user must be able to pass through the folder itself; everything else in it is closed.
  chmod 711 "$data"
  (umask 077 && mkdir -p "$logs" "$pids" "$data/secrets" "$data/storage" "$data/keys")
  exec 9>"$data/lock"
  flock -n 9 || fail "$data is in use by a DocReview that is running" \
    "stop that one, or start this one beside it: --port N --data DIR"
  rotate_logs
  end_leftovers
}

# scratch_open FOLDER: a data folder for one run of a command, below FOLDER; scratch_close, from its exit trap, ends what
# runs on it and removes it.
scratch_open() {
  scratch=$(mktemp -d "$1/docreview.XXXXXX")
  trap signalled INT TERM HUP
  trap 'unexpected $?; scratch_close' EXIT
  cd /
  chmod 711 "$scratch"
  data_open "$scratch/data"
}

scratch_close() {
  stop_desk
  local away
  away=$(readlink "$scratch/data/postgres") && rm -rf "$away"
  chmod -R u+rwX "$scratch" 2>/dev/null || true
  rm -rf "$scratch"
}

# secret NAME: 32 random bytes in hexadecimal, made when first asked for, readable only by us.
secret() {
  local file=$data/secrets/$1
  [ -s "$file" ] || (umask 077 && od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$file.new" && mv "$file.new" "$file")
  cat "$file"
}

# A log that has grown past 20 MB is put aside at the start; one earlier generation is kept.
rotate_logs() { find "$logs" -name '*.log' -size +20M -exec mv {} {}.1 \;; }
