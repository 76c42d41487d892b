# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# A mark in bash's prompt on days when something falls due. In ~/.bashrc, below what sets PS1: . /usr/share/doc/closer/examples/prompt.bash
PS1='$(closer -q remind --exit-code >/dev/null 2>&1 && printf "♥ ")'$PS1
