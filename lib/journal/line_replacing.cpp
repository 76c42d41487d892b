// SPDX-License-Identifier: MIT
#include "journal/line_replacing.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include <fmt/format.h>

#include "journal/keyed_line.hpp"
#include "journal/line_marks.hpp"
#include "journal/record_line.hpp"
#include "journal/thing_line.hpp"

namespace closer {
namespace {

template <typename T> struct LineRule {
  std::string_view key;
  const KeyRule& rule;
  std::function<std::optional<T>(std::string_view)> read;
};

template <typename T>
std::string replace_line(std::string_view contents, const T& before, const T& after, const LineRule<T>& rule) {
  const auto marked = contents.size() - without_byte_order_mark(contents).size();
  std::string result(contents.substr(0, marked));
  contents.remove_prefix(marked);
  bool written = false;
  while (!contents.empty()) {
    const auto end = std::min(contents.find('\n'), contents.size() - 1) + 1;
    const auto old = contents.substr(0, end);
    contents.remove_prefix(end);
    const auto body = without_carriage_return(old.substr(0, old.size() - (old.ends_with('\n') ? 1 : 0)));
    if (!holds_key(body, rule.key, rule.rule)) {
      result += old;
    } else if (!written && rule.read(body) == before) {
      result += write_line(after);
      result += after.gone ? std::string_view() : trailing_comment(body, rule.key, rule.rule);
      result += old.substr(body.size());
      written = true;
    } else if (!after.gone) {
      result += old;
    }
  }
  if (!written) {
    result += fmt::format("{}{}\n", result.empty() || result.back() == '\n' ? "" : "\n", write_line(after));
  }
  return result;
}

} // namespace

std::string with_line(std::string_view contents, const Record& before, const Record& after) {
  return replace_line<Record>(contents, before, after, {before.id, record_rule, record_of_line});
}

std::string with_line(std::string_view contents, const Thing& before, const Thing& after) {
  return replace_line<Thing>(contents, before, after, {before.slug, thing_rule, [&](std::string_view line) {
                                                         return thing_of_line(line, before.owner);
                                                       }});
}

} // namespace closer
