# A running desk as other commands find it: DATA/run.env, and artifacts/instances/PORT, which points to it.
# shellcheck shell=bash

instance_write() {
  (umask 077 && printf '%s\n' "web_port=$web_port" "pg_port=$pg_port" "redis_port=$redis_port" "jobs_port=$jobs_port" \
    "app=$app" >"$data/run.env")
  mkdir -p "$root/artifacts/instances"
  ln -sfn "$data" "$root/artifacts/instances/$web_port"
}

instance_forget() { rm -f "$data/run.env" "$root/artifacts/instances/$web_port"; }

# running_in DATA: whether a desk runs on that folder.
running_in() { [ -f "$1/run.env" ] && ! flock -n "$1/lock" true; }

# instance_find PORT DATA: sets data, app and the ports of the desk that is meant; either may be empty.
instance_find() {
  local folder=$2
  if [ -z "$folder" ]; then folder=${1:+$root/artifacts/instances/$1}; fi
  data=$(cd "${folder:-$root/.data}" 2>/dev/null && pwd -P) || data=""
  [ -n "$data" ] && running_in "$data" ||
    fail "no DocReview is running there" "start it with bin/run, or say which one is meant: --port N or --data DIR"
  # shellcheck source=/dev/null
  . "$data/run.env"
}
