// SPDX-License-Identifier: MIT
// What every page is made of: the frame around a template of share/page, and the values that fill one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

#include "model/couple.hpp"
#include "render/page/page_files.hpp"

namespace closer {

// In a template, a section of it is left out if there is no text.
[[nodiscard]] kainjow::mustache::data optional(const std::string& text);

[[nodiscard]] kainjow::mustache::data number(std::int64_t value);

// Whether the template has that section, without values.
[[nodiscard]] kainjow::mustache::data flag(bool is_there);

// A value of each item.
template <typename Items, typename Make> [[nodiscard]] kainjow::mustache::data each(const Items& items, Make make) {
  kainjow::mustache::list result;
  for (const auto& item : items) {
    result.push_back(make(item));
  }
  return result;
}

// A section with a heading of its own around a list of items; left out if there are none.
template <typename Items, typename Make>
[[nodiscard]] kainjow::mustache::data part(const std::string& name, const Items& items, Make make) {
  return items.empty() ? flag(false) : kainjow::mustache::data(name, each(items, make));
}

// What every page has: who it is of, and the day it was made on.
[[nodiscard]] kainjow::mustache::object frame_of(const Couple& couple, Day today);

// Makes it a page of another kind: "year" is the class of its body, which its stylesheet knows.
void dress(kainjow::mustache::object& values, const std::string& body_class, const Stylesheet& style);

// What to begin with in a journal without an entry, for the frame's `invitation`.
[[nodiscard]] kainjow::mustache::data invitation();

// The frame around `main`, a template.
[[nodiscard]] std::string in_frame(kainjow::mustache::object values, std::string_view main);

// `text`, printable and with its line breaks, for the inside of an element or of an attribute's quotes.
[[nodiscard]] std::string html_text(std::string_view text);

} // namespace closer
