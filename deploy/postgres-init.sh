#!/bin/sh
# Run by the image of PostgreSQL, once, when its data is new: the same roles and database that bin/run makes.
set -eu
psql -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres \
  -v owner_password="$(cat /run/docreview/owner/password)" -v desk_password="$(cat /run/docreview/desk/password)" \
  -f /etc/docreview/roles.sql
