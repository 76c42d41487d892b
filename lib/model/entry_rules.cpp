// SPDX-License-Identifier: MIT
#include "model/entry_rules.hpp"

#include <type_traits>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "model/record_fields.hpp"

namespace closer {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

void normalize_texts(Record& entry, std::vector<std::string>& problems) {
  each_record_field([&](const auto& field) {
    auto& value = entry.*field.member;
    if constexpr (std::is_same_v<std::remove_reference_t<decltype(value)>, std::string>) {
      auto refusal = refusal_of_bytes(value);
      value = refusal ? std::string() : normal_text(value);
      refusal = refusal ? refusal : refusal_of_length(value);
      if (refusal) {
        problems.push_back(fmt::format("'{}' {}", field.name, refusal->reason));
      }
    }
  });
}

void normalize_tags(std::vector<std::string>& tags, std::vector<std::string>& problems) {
  constexpr std::size_t shown_columns = 64;
  for (auto& tag : tags) {
    tag = normal_text(tag);
    if (!is_tag(tag)) {
      problems.push_back(fmt::format("'{}' isn't a tag", truncate(printable(tag), shown_columns)));
    }
  }
  drop_repeated_tags(tags);
}

} // namespace

std::optional<Refusal> refusal_of_bytes(std::string_view raw) {
  if (const auto at = raw.find('\0'); at != std::string_view::npos) {
    return Refusal{fmt::format("has a NUL byte at byte {}", at + 1),
                   "closer keeps text only. Is that another kind of file?"};
  }
  if (const auto at = invalid_utf8_at(raw)) {
    return Refusal{fmt::format("isn't UTF-8 from byte {} on", *at + 1),
                   "To convert an older encoding: iconv -f latin1 -t utf-8"};
  }
  return std::nullopt;
}

std::optional<Refusal> refusal_of_length(std::string_view text) {
  return text.size() <= most_text_bytes
             ? std::nullopt
             : std::optional(Refusal{fmt::format("is longer than the {} MiB an entry can have", most_text_bytes >> 20U),
                                     "Keep long texts in a separate file, and log its name."});
}

std::string normal_text(std::string_view raw) {
  const auto plain = with_plain_newlines(raw);
  const auto trimmed = trim(plain);
  if (trimmed.find('\n') == std::string_view::npos) {
    return nfc(trimmed);
  }
  const auto start = static_cast<std::size_t>(trimmed.data() - plain.data());
  const auto line = start == 0 ? start : plain.rfind('\n', start - 1) + 1; // 0 if there is no newline before it
  const auto indent = plain.substr(line, start - line);
  return nfc(replaced(indent, byte_order_mark, "") + std::string(trimmed));
}

bool says_something(const Record& entry) {
  return !entry.text.empty() ||
         (!traits_of(entry.kind).needs_text && (!entry.hobby.empty() || !entry.idea.empty() || entry.minutes ||
                                                !entry.question.empty() || !entry.heard.empty()));
}

bool is_to_come(const When& at, const When& now) {
  if (!at.time) {
    return at.day > now.day;
  }
  auto moment = at;
  if (!moment.time->offset && now.time) {
    moment.time->offset = now.time->offset;
  }
  return instant_of(moment) > instant_of(now);
}

std::vector<std::string> normalize(Record& entry, const When& now) {
  std::vector<std::string> problems;
  normalize_texts(entry, problems);
  normalize_tags(entry.tags, problems);
  if (problems.empty() && is_loggable(entry.kind) && !says_something(entry)) {
    problems.emplace_back("the text is missing");
  }
  if (is_to_come(entry.at, now)) {
    problems.push_back(fmt::format("{} is in the future", say(entry.at)));
  }
  return problems;
}

} // namespace closer
