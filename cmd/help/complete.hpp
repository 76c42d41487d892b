// SPDX-License-Identifier: MIT
// What could be typed next. The scripts of share/completions ask with `closer --complete SHELL ...`, which isn't an
// option for people and is in no help.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>

#include "cmd/context/context.hpp"
#include "cmd/line/verb.hpp"

namespace closer {

// What a command of those arguments would run in.
using MakeContext = std::function<std::unique_ptr<Context>(const Arguments&)>;

// `words` are "bash", the line up to the cursor and what breaks words (COMP_WORDBREAKS); or "zsh" or "fish" and the
// words behind the command's name, the last one being typed. Returns a line that says what comes (words, files or
// folders), and for words a line each: in bash the quoted rest of the word, elsewhere the word, a tab and its meaning.
// Nothing if there is nothing to say, or it can't be found out: a completion isn't a place for errors. Reads only.
[[nodiscard]] std::string complete(std::span<const std::string> words, const Commands& commands,
                                   const MakeContext& make_context);

} // namespace closer
