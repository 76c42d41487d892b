// SPDX-License-Identifier: MIT
// What is in share/page, compiled in; the source is made at build time by embed_page.
#pragma once

#include <string_view>

namespace closer {

extern const std::string_view frame_template;
extern const std::string_view review_template;
extern const std::string_view entries_template;
extern const std::string_view today_template;
extern const std::string_view year_template;

// A stylesheet, and its SHA-256 in Base64, as a content-security policy has it.
struct Stylesheet {
  std::string_view text;
  std::string_view hash;
};
extern const Stylesheet stylesheet;
extern const Stylesheet year_stylesheet;       // the same with what only a year to keep has
extern const std::string_view card_stylesheet; // of a card that is no part of a page

} // namespace closer
