# SPDX-License-Identifier: MIT
# A mark in zsh's prompt on days when something falls due. In ~/.zshrc, below what sets PROMPT: . /usr/share/doc/closer/examples/prompt.zsh
setopt PROMPT_SUBST
PROMPT='$(closer -q remind --exit-code >/dev/null 2>&1 && printf "♥ ")'$PROMPT
