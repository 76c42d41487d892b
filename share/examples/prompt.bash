# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# A mark in bash's prompt on the days when something is due. In ~/.bashrc, below the line that sets PS1: . /usr/share/doc/closer/examples/prompt.bash
PS1='$(closer -q remind --exit-code >/dev/null 2>&1 && printf "♥ ")'$PS1
