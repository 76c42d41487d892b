// SPDX-License-Identifier: MIT
// What the tests of text for people share: a busy year, hostile text, and what every line must keep to.
#pragma once

#include "../support.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "model/hobby.hpp"
#include "review/digest.hpp"

namespace closer {

inline const Window autumn = {on("2025-09-22"), on("2026-11-22")};

// Every steering character that a text could carry.
inline const std::string hostile = "\x1b]0;owned\x07 \x1b[2J\r\u009B31m\u202Etxt\u2066 \xFF";

inline Hobby make_hobby(const std::string& name, const std::string& note = {}) {
  Hobby hobby;
  hobby.slug = "chess";
  hobby.owner = "sam";
  hobby.name = name;
  hobby.note = note;
  return hobby;
}

// A year of entries, with wide characters in every text.
inline Records busy() {
  auto hobby = entry("2026-11-20-sam-aaaaa", Kind::Hobby,
                     "\u6F22\u5B57 \u304B\u3093\u3058 with \U0001F468\u200D\U0001F469\u200D\U0001F467 on the wall, "
                     "until the arms were empty");
  hobby.at = moment("2026-11-20T21:04:13+01:00");
  hobby.tags = {"morning", "\u6F22\u5B57"};
  hobby.hobby = "chess";
  hobby.minutes = 150;
  hobby.is_new = true;
  auto listen = entry("2026-11-21-ana-bbbbb", Kind::Listen, "\u00C0 propos\nof nothing at all, in two lines");
  listen.question = "What did you need today that you did not get?";
  listen.heard = "That the day was long \u2764\uFE0F and that tea helps";
  return records_of({hobby, listen,
                     entry("2026-11-22-ana-ccccc", Kind::Noticed,
                           "You folded \u6D17\u6FEF\u7269 before I was awake, all of it, and said nothing about it"),
                     entry("2026-10-01-sam-ddddd", Kind::Little, "Tea"), entry("2025-12-24-sam-eeeee", Kind::Outing)});
}

inline void fits(std::string_view text, std::size_t columns) {
  BOOST_TEST(text.ends_with("\n"));
  for (const auto line : split(text, '\n')) {
    BOOST_TEST_CONTEXT(line) { BOOST_TEST(width(line) <= columns); }
  }
}

inline void is_safe(std::string_view text) {
  BOOST_TEST(!text.empty());
  BOOST_TEST(printable(text, Layout::Keep) == text);
}

} // namespace closer
