# SPDX-License-Identifier: MIT
# A mark in zsh's prompt on the days when something is due. In ~/.zshrc, below the line that sets PROMPT: . /usr/share/doc/closer/examples/prompt.zsh
setopt PROMPT_SUBST
PROMPT='$(closer -q remind --exit-code >/dev/null 2>&1 && printf "♥ ")'$PROMPT
