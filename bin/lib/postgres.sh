# A PostgreSQL of our own: on 127.0.0.1 at a free port, without a socket in the file system, with generated passwords.
# It never runs as root (it refuses to): started by root it runs as the user that owns its files.
# shellcheck shell=bash

postgres_prepare() {
  pg_home=$data/postgres
  if [ ! -e "$pg_home/PG_VERSION" ]; then postgres_create; fi
  pg_user=""
  if [ "$(id -u)" -eq 0 ]; then pg_user=$(stat -L -c %U "$pg_home"); fi
  local version
  version=$(cat "$pg_home/PG_VERSION")
  pg_bin=/usr/lib/postgresql/$version/bin
  [ -x "$pg_bin/postgres" ] || fail "the data was written by PostgreSQL $version, which is no longer installed" \
    "install it (apt-get install postgresql-$version), or dump and restore as docs/operations.md says"
}

# A half-made cluster is thrown away: it only gets its name when it is complete.
postgres_create() {
  step "creating the database files"
  local owner="" fresh=$data/postgres.new
  pg_bin=$(postgres_bin)
  if [ "$(id -u)" -eq 0 ]; then owner=$(postgres_owner); fi
  rm -rf "$fresh" "$pg_home"
  if reaches "$owner" "$data"; then mkdir "$fresh"; else ln -s "$(elsewhere)" "$fresh"; fi
  [ -z "$owner" ] || chown "$owner" "$fresh/."
  chmod 700 "$fresh/."
  local real
  real=$(readlink -f "$fresh")
  (cd / && as_user "$owner" "$pg_bin/initdb" -D "$real" -U postgres --encoding=UTF8 --locale=C.UTF-8 \
    --auth-host=scram-sha-256 --auth-local=reject) >"$logs/initdb.log" 2>&1 ||
    { show_tail "$logs/initdb.log"; fail "initdb did not succeed" "is the disk full? (df -h $data)"; }
  echo "ALTER ROLE postgres PASSWORD '$(secret postgres)'" |
    (cd / && as_user "$owner" "$pg_bin/postgres" --single -D "$real" postgres) >>"$logs/initdb.log" 2>&1
  mv -T "$fresh" "$pg_home"
}

postgres_owner() { local user; for user in postgres nobody; do id "$user" >/dev/null 2>&1 && echo "$user" && return; done; }

reaches() { as_user "$1" test -x "$2" 2>/dev/null; }

# Below a folder that is closed to others (root's home, say) PostgreSQL's user cannot reach its files: they then live
# under /var/lib/docreview, and DATA/postgres points there. The name is random: a data folder made anew gets new files.
elsewhere() {
  mkdir -p /var/lib/docreview
  chmod 711 /var/lib/docreview
  local folder
  folder=$(mktemp -d /var/lib/docreview/postgres.XXXXXXXX)
  echo "$folder"
}

# postgres_start: with what "postgres_settings" asks for besides (SETTING=VALUE…).
postgres_settings=()
postgres_start() {
  local settings=() setting
  for setting in "${postgres_settings[@]}"; do settings+=(-c "$setting"); done
  spawn postgres "$pg_user" INT "$pg_bin/postgres" -D "$(readlink -f "$pg_home")" -p "$pg_port" \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c cluster_name=docreview \
    -c max_connections=150 -c log_checkpoints=off "${settings[@]}"
}

postgres_ready() { "$pg_bin/pg_isready" -q -h 127.0.0.1 -p "$pg_port"; }

# The owner of the tables migrates; the desk itself only reads and writes rows (roles.sql).
postgres_roles() {
  PGPASSWORD=$(secret postgres) psql -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pg_port" -U postgres -d postgres \
    -v owner_password="$(secret owner)" -v desk_password="$(secret desk)" \
    -f "$here/lib/roles.sql" >>"$logs/postgres.log" 2>&1
}

# as_owner COMMAND…: a program of PostgreSQL's, connected as the owner of the tables.
as_owner() {
  PGHOST=127.0.0.1 PGPORT=$pg_port PGUSER=docreview_owner PGPASSWORD=$(secret owner) "$@"
}

# postgres_connection ROLE: as Npgsql wants it. Web's and Jobs' pools together stay below max_connections.
postgres_connection() {
  echo "Host=127.0.0.1;Port=$pg_port;Database=docreview;Username=docreview_$1;Password=$(secret "$1");Maximum Pool Size=60"
}
