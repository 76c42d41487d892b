// SPDX-License-Identifier: MIT
// A year to keep as a page: cover, contents, chapters in words, charts, and everything in small print.
#pragma once

#include <span>
#include <string>

#include "model/couple.hpp"
#include "model/hobby.hpp"
#include "review/digest.hpp"
#include "review/year.hpp"

namespace closer {

// `year` is made of that digest.
[[nodiscard]] std::string year_to_html(const Year& year, const Digest& digest, const Couple& couple,
                                       std::span<const Hobby> hobbies);

} // namespace closer
