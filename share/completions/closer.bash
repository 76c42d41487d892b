# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# Completes closer in bash, with the package bash-completion or without it. closer itself knows what can come next, and
# quotes it; nothing here is evaluated.

_closer() {
    local -a answer
    mapfile -t answer < <(command closer --complete bash "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
    COMPREPLY=()
    case ${answer[0]-} in
        words) COMPREPLY=("${answer[@]:1}") ;;
        files) compopt -o default ;;
        folders) compopt -o dirnames ;;
    esac
}

complete -o nosort -F _closer closer
