# SPDX-License-Identifier: MIT
# A mark in fish's prompt on the days when something is due. In ~/.config/fish/config.fish: source /usr/share/doc/closer/examples/prompt.fish
functions --copy fish_prompt fish_prompt_without_closer
function fish_prompt
    closer -q remind --exit-code >/dev/null 2>&1; and printf '♥ '
    fish_prompt_without_closer
end
