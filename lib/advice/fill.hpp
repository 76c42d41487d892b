// SPDX-License-Identifier: MIT
// The names in what an idea says.
#pragma once

#include <string>
#include <string_view>

#include "model/couple.hpp"
#include "model/hobby.hpp"

namespace closer {

// A title or a text with the names filled in, for a reader ("" for nobody: their partner is "your partner"). `hobby`
// may be null if it holds no hobby's name.
[[nodiscard]] std::string fill(std::string_view text, const Couple& couple, const Hobby* hobby,
                               std::string_view reader);

// A title with the name of the hobby behind it, if there is one and its name isn't in it: "A kiss for the cook
// (Bread)".
[[nodiscard]] std::string with_hobby(const std::string& title, const Hobby* hobby);

} // namespace closer
