# The .NET side: which dotnet, and programs published from the sources as they are now.
# shellcheck shell=bash

# No telemetry, no banner, and no compiler or build server that outlives the build.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
build_options=(-c Release -nodeReuse:false -p:UseSharedCompilation=false -v quiet)

dotnet_present() {
  local folder
  for folder in "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
    has dotnet || { [ -x "$folder/dotnet" ] && PATH=$PATH:$folder; }
  done
  (cd "$root" && dotnet --version >/dev/null 2>&1) || fail "no .NET SDK that $root/global.json accepts" \
    "install the .NET 10 SDK (https://dot.net/download), so that \"dotnet --version\" answers 10.0"
}

# What the published programs depend on, in one number.
sources_hash() {
  (cd "$root" && shopt -s nullglob &&
    find DocReview.[DJW]*/ wwwroot-src*/ models/ *.props global.json .editorconfig \( -name obj -o -name wwwroot \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-12)
}

# publish: puts Web and Jobs into artifacts/app/HASH, which $app then names. A folder per state of the sources: a desk
# that runs keeps its files while another is started from newer sources.
publish() {
  app=$root/artifacts/app/$(sources_hash)
  [ ! -d "$app" ] || return 0
  step "publishing (the first time takes a minute)"
  : >"$logs/build.log"
  spawn build "" TERM bash "$here/lib/publish.sh" "$app"
  complete build || { show_tail "$logs/build.log" 30; fail "the build failed" "all of its output: $logs/build.log"; }
}

# What memory the programs may take matters more here than the last per cent of throughput.
export DOTNET_gcServer=0
# Its share of new objects before a collection is by default the processor's cache, which may be hundreds of megabytes.
export DOTNET_GCgen0size=0x400000
# Compacts rather than keeps holes: 20 MB less in each program, at no cost that was seen.
export DOTNET_GCConserveMemory=7
