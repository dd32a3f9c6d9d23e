# shellcheck shell=bash
# What the scripts in eng/ share. Sourcing it leaves the shell in the repository's root.
set -euo pipefail

# A relative folder would lose its meaning in the root, and again where the build runs.
if [ -n "${LIBTORCH:-}" ]; then
    LIBTORCH=$(realpath -m -- "$LIBTORCH")
    export LIBTORCH
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# Progress goes to standard error: standard output belongs to the sample or the tests.
say() { printf '%s\n' "$@" >&2; }
die() { say "$@"; exit 1; }

# Builds a project or solution. Not `dotnet build`, whose summary cannot be silenced.
build() {
    local started=$SECONDS
    say "Building $1 (the first time takes a minute or two) ..."
    dotnet msbuild "$1" -restore -property:Configuration=Release -verbosity:quiet -nologo >&2 || die "The build failed."
    say "Built in $((SECONDS - started)) s."
}
