#!/bin/sh
# VS Code's server for the tests. No install script runs and nothing is compiled. Does nothing when it is there already.
set -eu
cd "$(dirname "$0")"
STAMP=node_modules/.installed
[ -f "$STAMP" ] && [ "$STAMP" -nt package-lock.json ] && [ "$STAMP" -nt install.sh ] && exit 0

# VS Code asks for a newer Node than the project, and brings it along: what npm says about that is no news.
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
V=node_modules/code-server/lib/vscode
# `npm i`, not `npm ci`: VS Code's shrinkwrap lacks one package and `ci` refuses it.
npm i --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error --prefix "$V"
npm i --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error --prefix "$V/extensions"

# What the tests never use is most of its size.
rm -rf "$V/node_modules/@github" "$V/node_modules/@microsoft/mxc-sdk" "$V/extensions/copilot" "$V/extensions/mermaid-markdown-features"
find "$V/node_modules/@vscode/ripgrep-universal/bin" -mindepth 1 -maxdepth 1 ! -name linux-x64 -exec rm -rf {} +
touch "$STAMP"
