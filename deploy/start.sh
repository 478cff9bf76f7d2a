#!/bin/sh
# start PROGRAM.dll [COMMAND…]: the connection strings from the secrets that are mounted, then the program in this process.
# Where they are set already (an orchestrator's own way with secrets), they are left alone.
set -eu

secret() { cat "/run/docreview/$1/password"; }

: "${DATABASE_HOST:=postgres}" "${DATABASE_ROLE:=desk}" "${REDIS_HOST:=redis}"
if [ -z "${ConnectionStrings__Postgres:-}" ]; then
  password=$(secret "$DATABASE_ROLE")
  ConnectionStrings__Postgres="Host=$DATABASE_HOST;Database=docreview;Username=docreview_$DATABASE_ROLE;Password=$password;Maximum Pool Size=50"
fi
if [ -z "${ConnectionStrings__Redis:-}" ] && [ -r /run/docreview/redis/password ]; then
  ConnectionStrings__Redis="$REDIS_HOST:6379,password=$(secret redis),abortConnect=false"
fi
export ConnectionStrings__Postgres ConnectionStrings__Redis
exec dotnet "$@"
