# The desk's four processes: how each is started and when it is well. Used by run, and by whatever needs a private desk.
# shellcheck shell=bash

# The order of starting; ending goes the other way round.
desk_parts=(postgres redis jobs web)

start_part() {
  case $1 in
    postgres) postgres_start ;;
    redis) redis_start ;;
    jobs) ASPNETCORE_URLS=http://127.0.0.1:$jobs_port start_program jobs Jobs ;;
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

# start_program NAME PROJECT
start_program() {
  desk_environment desk
  spawn "$1" "" TERM env --chdir="$app/$2" dotnet "DocReview.$2.dll"
}

desk_environment() {
  export ConnectionStrings__Postgres ConnectionStrings__Redis Storage__Root=$data/storage
  ConnectionStrings__Postgres=$(postgres_connection "$1")
  ConnectionStrings__Redis=$(redis_connection)
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

# desk_token NAME: a bearer token's text.
desk_token() {
  (desk_environment desk && cd "$app/Jobs" && timeout 60 dotnet DocReview.Jobs.dll token "$1" | tail -n 1)
}
