// SPDX-License-Identifier: MIT
#include "journal/record/line_replacing.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "journal/lines/keyed_line.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

template <typename T> struct LineRule {
  const KeyRule& rule;
  std::string (*key)(const T&);
  std::function<std::optional<T>(std::string_view)> read;
};

template <typename T>
std::string replace_lines(std::string_view contents, std::span<const Replacement<T>> replacements,
                          const LineRule<T>& rule) {
  struct Entry {
    const Replacement<T>* replacement;
    bool is_written = false;
  };
  std::map<std::string, Entry, std::less<>> entries;
  for (const auto& replacement : replacements) {
    entries.emplace(rule.key(replacement.before), Entry{&replacement});
  }
  const auto marked = contents.size() - without_byte_order_mark(contents).size();
  std::string result(contents.substr(0, marked));
  contents.remove_prefix(marked);
  while (!contents.empty()) {
    const auto end = std::min(contents.find('\n'), contents.size() - 1) + 1;
    const auto old = contents.substr(0, end);
    contents.remove_prefix(end);
    const auto body = without_carriage_return(old.substr(0, old.size() - (old.ends_with('\n') ? 1 : 0)));
    const auto entry = entries.find(key_before_equals(body));
    if (entry == entries.end() || !holds_key(body, entry->first, rule.rule)) {
      result += old;
      continue;
    }
    const auto& [before, after] = *entry->second.replacement;
    if (!entry->second.is_written && rule.read(body) == before) {
      result += write_line(after);
      result += after.gone ? std::string_view() : trailing_comment(body, entry->first, rule.rule);
      result += old.substr(body.size());
      entry->second.is_written = true;
    } else if (!after.gone) {
      result += old;
    }
  }
  for (const auto& replacement : replacements) {
    if (!entries.find(rule.key(replacement.before))->second.is_written) {
      result += fmt::format("{}{}\n", result.empty() || result.back() == '\n' ? "" : "\n", write_line(replacement.after));
    }
  }
  return result;
}

} // namespace

std::string with_lines(std::string_view contents, std::span<const Replacement<Record>> replacements) {
  return replace_lines<Record>(contents, replacements,
                               {record_rule, [](const Record& record) { return record.id; }, record_of_line});
}

std::string with_line(std::string_view contents, const Record& before, const Record& after) {
  const Replacement<Record> only{before, after};
  return with_lines(contents, std::span(&only, 1));
}

std::string with_line(std::string_view contents, const Hobby& before, const Hobby& after) {
  const Replacement<Hobby> only{before, after};
  return replace_lines<Hobby>(contents, std::span(&only, 1),
                              {hobby_rule, [](const Hobby& hobby) { return hobby.slug; },
                               [&](std::string_view line) { return hobby_of_line(line, before.owner); }});
}

} // namespace closer
