# SPDX-License-Identifier: MIT
# Completes closer in fish. closer itself knows what can come next; fish quotes it, and nothing here is evaluated.

function __closer_complete
    set -l current "$(commandline -ct)"
    set -l answer (command closer --complete fish (commandline -opc)[2..] $current 2>/dev/null)
    switch "$answer[1]"
        case words
            printf '%s\n' $answer[2..]
        case files folders
            # What comes before the path in the same word, as in --output=a.html.
            set -l before (string match -r -- '^--[a-z-]+=' $current)
            set -l path (string replace -r -- '^--[a-z-]+=' '' $current)
            set -l found (__fish_complete_path $path)
            if test $answer[1] = folders
                set found (__fish_complete_directories $path '')
            end
            for each in $found
                printf '%s%s\n' "$before" $each
            end
    end
end

complete -c closer -f -k -a '(__closer_complete)'
