#!/usr/bin/env bash
# publish.sh FOLDER: Web and Jobs, published for release into it. One build at a time in a checkout; the folder only
# gets its name when both are complete.
. "$(dirname "$0")/all.sh"

app=$1
mkdir -p "$root/artifacts/app"
exec 8>"$root/artifacts/app/lock"
flock 8
[ ! -d "$app" ] || exit 0
rm -rf "$app.new"
# Compiled ahead, so that neither start nor first document waits for the compiler; where the feed has no such compiler for
# this machine, without.
ahead=(--use-current-runtime --self-contained false -p:PublishReadyToRun=true)
for project in Web Jobs; do
  publish=(dotnet publish "$root/DocReview.$project" "${build_options[@]}" -o "$app.new/$project")
  "${publish[@]}" "${ahead[@]}" 8>&- || "${publish[@]}" 8>&-
done
# What both programs load is one file on the disk, and so one in memory: 40 MB.
for file in "$app.new"/Jobs/*.dll; do
  twin=$app.new/Web/${file##*/}
  if [ -f "$twin" ] && cmp -s "$file" "$twin"; then ln -f "$twin" "$file"; fi
done
mv "$app.new" "$app"

# Earlier states of the sources that no desk runs from any more.
for old in "$root"/artifacts/app/*/; do
  old=${old%/}
  [ "$old" = "$app" ] || grep -qsxF "app=$old" "$root"/artifacts/instances/*/run.env || rm -rf "$old"
done
