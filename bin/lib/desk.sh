# The desk's four processes: how each is started and when it is well. Used by run, and by whatever needs a private desk.
# shellcheck shell=bash

desk_parts=(postgres redis jobs web)

# bring_up_desk: builds what is not built, and starts everything in order, for the data folder that is open, on $web_port.
bring_up_desk() {
  choose_ports
  publish
  bring_up_postgres
  bring_up redis 20
  migrate
  instance_write
  bring_up jobs 60
  bring_up web 60
}

bring_up_postgres() {
  postgres_prepare
  bring_up postgres 60
  step "preparing the database"
  postgres_roles || { show_tail "$logs/postgres.log"; fail "the roles could not be made" "its log: $logs/postgres.log"; }
}

# postgres_alone DATA: only the database of a desk that does not run, for work on it.
postgres_alone() {
  data_open "$1"
  cd /
  choose_ports
  bring_up_postgres
}

# bring_up NAME SECONDS: starts one and waits until it is well.
bring_up() {
  step "starting $1"
  start_part "$1"
  wait_until "$2" "$1" part_ready "$1" || {
    show_tail "$logs/$1.log"
    if alive "$1"; then fail "not ready after $2 seconds" "its log: $logs/$1.log"; fi
    fail "it ended by itself" "its log: $logs/$1.log"
  }
}

migrate() {
  step "applying migrations"
  : >"$logs/migrate.log"
  desk_environment owner
  spawn migrate "" TERM timeout -k 5 600 env --chdir="$app/Jobs" dotnet DocReview.Jobs.dll migrate
  complete migrate || {
    show_tail "$logs/migrate.log"
    fail "a migration did not succeed" "the data is as it was before; all of its output: $logs/migrate.log"
  }
}

start_part() {
  case $1 in
    postgres) postgres_start ;;
    redis) redis_start ;;
    jobs) ASPNETCORE_URLS=http://127.0.0.1:$jobs_port start_program jobs Jobs "${yielding[@]}" ;;
    web) ASPNETCORE_URLS=http://localhost:$web_port start_program web Web ;;
  esac
  disown "${pid[$1]}"    # or bash itself comments on how it ended
}

part_ready() {
  case $1 in
    postgres) postgres_ready ;;
    redis) redis_ready ;;
    jobs) curl -fsS --max-time 2 "http://127.0.0.1:$jobs_port/health" ;;
    web) curl -fsS --max-time 2 "http://localhost:$web_port/health" ;;
  esac
}

# Becomes a command that, with all it starts, goes after the other parts: people wait for these. Where Linux shares the
# processor out by session, the niceness of a process counts within its own session alone.
yielding=(sh -c 'echo 3 2>/dev/null >/proc/self/autogroup; exec "$@"' sh)

# The C library keeps what the compiler took and gave back, for each thread: 20 to 40 MB in each program.
frugal=(MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072)

# start_program NAME PROJECT [COMMAND…]: by a command that becomes it.
start_program() {
  desk_environment desk
  spawn "$1" "" TERM "${@:3}" env --chdir="$app/$2" "${frugal[@]}" dotnet "DocReview.$2.dll"
}

desk_environment() {
  export ConnectionStrings__Postgres ConnectionStrings__Redis Storage__Root=$data/storage Keys__Folder=$data/keys
  ConnectionStrings__Postgres=$(postgres_connection "$1")
  ConnectionStrings__Redis=$(redis_connection)
}

# desk_token NAME: a bearer token's text.
desk_token() {
  (desk_environment desk && cd "$app/Jobs" && timeout 60 dotnet DocReview.Jobs.dll token "$1" | tail -n 1)
}

# upload_samples: once in the life of a data folder.
upload_samples() {
  [ ! -e "$data/samples-uploaded" ] || { say "  the samples are there already"; return; }
  step "uploading the samples"
  desk_token samples | (umask 077 && cat >"$data/secrets/samples")
  : >"$logs/samples.log"
  stdin=$data/secrets/samples spawn samples "" TERM bash "$here/lib/samples.sh" "http://localhost:$web_port"
  if complete samples; then
    touch "$data/samples-uploaded"
    say "  $(tail -n 1 "$logs/samples.log")"
  else
    show_tail "$logs/samples.log" 5
    warn "! not all of them went in; start again with --samples to upload the rest; the log: $logs/samples.log"
  fi
}
