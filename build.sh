#!/usr/bin/env bash
# Starts the build: chooses the engine, compiles the build when one of its inputs changed, and runs a copy of it that no later compile touches.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
temporary="$root/.nuke/temp"
nuke_version=10.1.0
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NUKE_TELEMETRY_OPTOUT=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
export NUKE_ROOT="$root"

fail() { printf '%s\n' "$@" >&2; exit 3; }

command -v dotnet > /dev/null || fail "There is no 'dotnet' on PATH." "  mend      install the .NET 10 SDK, see https://dot.net/download"
mkdir -p "$temporary" 2> /dev/null || fail "The folder .nuke/temp cannot be made." "  at        $temporary" "  mend      give yourself the right to write there"

# --- which engine: an order, a package at hand, what a probe of the same sources said, or a new probe ---

packages=${NUGET_PACKAGES:-${HOME:-}/.nuget/packages}
probe_memory="$temporary/engine-probe"
sources() {
    cat "$root"/[Nn]u[Gg]et.[Cc]onfig "${HOME:-}"/.nuget/NuGet/NuGet.Config 2> /dev/null || true
    printf '%s\n' "$nuke_version" "${RestoreSources:-}" "${RestoreAdditionalProjectSources:-}"
}

probe() {
    local limit=() output status=0
    command -v timeout > /dev/null && limit=(timeout 20)
    output=$(MLPIPELINE_ENGINE=nuke NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT=1 ${limit[@]+"${limit[@]}"} dotnet restore "$root/build/_build.csproj" -nodeReuse:false 2>&1) || status=$?
    if [ "$status" -eq 0 ]; then
        engine=nuke why="Nuke.Common $nuke_version was restored"
    elif grep -qE "NU110[12].*Nuke\.Common" <<< "$output"; then
        engine=bundled why="the package sources do not serve Nuke.Common $nuke_version"
    else
        engine=bundled why="whether Nuke.Common $nuke_version can be restored is not known; the next start asks again"
        printf '%s\n' "Asking for Nuke.Common failed:" "$(grep -E 'error|NU[0-9]{4}' <<< "$output" | sort -u | head -n 3)" >&2
        return
    fi
    printf '%s\n%s\n%s\n' "$1" "$engine" "$why" > "$probe_memory"
}

choose_engine() {
    local asked
    case "${MLPIPELINE_ENGINE:-}" in
        nuke | bundled) engine=$MLPIPELINE_ENGINE why="MLPIPELINE_ENGINE says so"; return ;;
        '') ;;
        *) fail "MLPIPELINE_ENGINE names no engine." "  expected  nuke or bundled" "  actual    $MLPIPELINE_ENGINE" "  mend      unset MLPIPELINE_ENGINE" ;;
    esac
    if [ -d "$packages/nuke.common/$nuke_version" ]; then
        engine=nuke why="Nuke.Common $nuke_version is in the packages folder"
        return
    fi
    asked=$(sources | cksum)
    if [ -f "$probe_memory" ] && [ ! "$root/Directory.Packages.props" -nt "$probe_memory" ] && [ "$(head -n 1 "$probe_memory")" = "$asked" ]; then
        engine=$(sed -n 2p "$probe_memory") why=$(sed -n 3p "$probe_memory")
        return
    fi
    probe "$asked"
}

# --- which build: named by the content of everything it is compiled from ---

signature() {
    (
        cd "$root"
        printf '%s\n' "$engine" "$(uname -sm)"
        ls "$(dirname -- "$(readlink -f -- "$(command -v dotnet)" 2> /dev/null || command -v dotnet)")/sdk" 2> /dev/null || true
        find build src Directory.*.props Directory.*.targets global.json .editorconfig \
            \( -name bin -o -name obj -o -path src/Models \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum
    ) | cksum | tr -d ' '
}

compile() {
    local part="$builds/.$1.$$" log="$temporary/compile.log" continuous=''
    [ "${CI:-}" != true ] || continuous=true
    printf 'Compiling the build...\n'
    if ! dotnet build "$root/build/_build.csproj" --configuration Release --no-incremental -nodeReuse:false -nologo -verbosity:quiet \
        "-p:ContinuousIntegrationBuild=$continuous" "-p:PipelineEngine=$engine" > "$log" 2>&1; then
        cat "$log" >&2
        fail "The build does not compile." "  mend      mend what the compiler says above"
    fi
    [ "$(signature)" = "$1" ] || { printf 'A source changed while the build was compiled; compiling again.\n'; return; }
    rm -rf "$builds"/.[0-9]*
    cp -R "$(find "$root/build/bin/$engine/Release" -name _build.dll -path '*Release*' | head -n 1 | xargs -0 dirname)" "$part"
    mv "$part" "$builds/$1" 2> /dev/null || rm -rf "$part"
}

engine='' why=''
choose_engine
builds="$temporary/builds"
mkdir -p "$builds"
current=$(signature)
while [ ! -f "$builds/$current/_build.dll" ]; do
    lock="$temporary/compile.lock"
    if ! mkdir "$lock" 2> /dev/null; then
        holder=$(cat "$lock/pid" 2> /dev/null || true)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2> /dev/null; then rm -rf "$lock"; fi
        if [ -z "$holder" ] && [ -n "$(find "$lock" -maxdepth 0 -mmin +1 2> /dev/null)" ]; then rm -rf "$lock"; fi
        sleep 0.2
        continue
    fi
    printf '%s\n' "$$" > "$lock/pid"
    trap 'rm -rf "$lock"' EXIT
    [ -f "$builds/$current/_build.dll" ] || compile "$current"
    rm -rf "$lock"
    trap - EXIT
    current=$(signature)
    # Older copies go, but for the few that another start may still run.
    ls -1t "$builds" | tail -n +4 | while read -r old; do rm -rf "${builds:?}/$old"; done
done

printf 'Engine: %s (%s)\n' "$engine" "$why"
export MLPIPELINE_ENGINE="$engine"
exec dotnet "$builds/$current/_build.dll" "$@"
