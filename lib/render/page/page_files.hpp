// SPDX-License-Identifier: MIT
// What is in share/page, compiled in; the source is made at build time by embed_page.
#pragma once

#include <string_view>

namespace closer {

extern const std::string_view frame_template;
extern const std::string_view review_template;
extern const std::string_view entries_template;
extern const std::string_view today_template;
extern const std::string_view stylesheet;
extern const std::string_view
    stylesheet_hash; // SHA-256 of the stylesheet, in Base64, as a content-security policy has it

} // namespace closer
