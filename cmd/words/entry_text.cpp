// SPDX-License-Identifier: MIT
#include "cmd/words/entry_text.hpp"

#include <algorithm>
#include <regex>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/text/columns.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/input.hpp"
#include "journal/folder/reading.hpp"
#include "model/hobby_index.hpp"

namespace closer {
namespace {

constexpr std::size_t most_bytes = 1U << 20U;

} // namespace

std::string clean_text(std::string_view raw, std::string_view what) {
  if (const auto at = raw.find('\0'); at != std::string_view::npos) {
    throw UsageError(fmt::format("{} has a NUL byte, its byte {}", what, at + 1),
                     "closer keeps text; is that a file of another kind?", nothing_written);
  }
  if (const auto at = invalid_utf8_at(raw)) {
    throw UsageError(fmt::format("{} is not UTF-8 from its byte {} on", what, *at + 1),
                     "'iconv -f latin1 -t utf-8' turns an older encoding into UTF-8.", nothing_written);
  }
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  raw.remove_prefix(raw.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
  auto text = nfc(trim(with_plain_newlines(raw)));
  if (text.size() > most_bytes) {
    throw UsageError(fmt::format("{} has {} bytes, and an entry takes up to {}", what, text.size(), most_bytes),
                     "Keep long writing in a file of its own, and its name here.", nothing_written);
  }
  return text;
}

std::string text_of_words(const std::vector<std::string>& words) {
  return clean_text(words == std::vector<std::string>{"-"} ? read_input() : join(words, " "), "the text");
}

std::string text_of_editor(Context& context, std::string_view draft, std::string_view command) {
  if (!context.can_ask()) {
    throw UsageError("there is no text",
                     fmt::format("Type it behind the command: {} TEXT. A '-' reads standard input.", command));
  }
  const auto text = clean_text(context.edit(draft), "the text");
  if (text.empty()) {
    context.discard_draft();
  }
  return text;
}

void require_text(std::string_view text) {
  if (text.empty()) {
    throw UsageError("the text is empty", {}, nothing_written);
  }
}

std::vector<std::string> clean_tags(const std::vector<std::string>& words) {
  std::vector<std::string> tags;
  for (const auto& word : words) {
    auto tag = clean_text(word, "the tag");
    tag.erase(0, tag.starts_with('#') ? 1 : 0);
    if (!is_tag(tag)) {
      throw UsageError(fmt::format("'{}' is no tag", truncate(printable(word), 64)),
                       "A tag is one word, up to 64 columns; give --tag again for another.");
    }
    tags.push_back(std::move(tag));
  }
  drop_repeats(tags);
  return tags;
}

const Hobby& hobby_named(const Reading& reading, const Couple& couple, std::string_view words) {
  const auto found = HobbyIndex(reading.hobbies).named(words);
  if (found.size() == 1) {
    return *found.front();
  }
  if (found.size() > 1) {
    throw UsageError(
        fmt::format("both of you have a hobby '{}'", printable(words)),
        fmt::format("Say {}/{} or {}/{}.", found[0]->owner, found[0]->slug, found[1]->owner, found[1]->slug));
  }
  if (!reading.findings.empty()) {
    throw Error(Status::NeedsPerson, fmt::format("there is no hobby '{}' among what can be read", printable(words)),
                "'closer check' lists what cannot be read.", nothing_written);
  }
  std::vector<std::string_view> slugs;
  for (const auto& hobby : reading.hobbies) {
    if (!hobby.gone) {
      slugs.emplace_back(hobby.slug);
    }
  }
  const auto meant = did_you_mean(slug(words), slugs);
  throw UsageError(fmt::format("neither {} nor {} has a hobby '{}'{}", couple.people[0].name, couple.people[1].name,
                               printable(words), meant ? fmt::format("; did you mean '{}'?", *meant) : ""),
                   "'closer hobby list' shows your hobbies; 'closer hobby add NAME' adds one.");
}

std::optional<std::int64_t> read_minutes(const Arguments& arguments, const Parameter& option, std::int64_t least,
                                         std::int64_t most) {
  const auto words = arguments.value(option);
  if (!words) {
    return std::nullopt;
  }
  static const std::regex pattern(R"((?:(\d{1,5})(?:h|:(?=\d)))?(?:(\d{1,5})(?:m|min)?)?)");
  std::smatch match;
  std::int64_t minutes = -1;
  if (!words->empty() && std::regex_match(*words, match, pattern)) {
    constexpr int most_behind_hours = 59;
    if (match[1].matched && match[2].matched && std::stoll(match[2].str()) > most_behind_hours) {
      throw UsageError(fmt::format("--minutes takes up to {} minutes behind the hours, not '{}'", most_behind_hours,
                                   printable(*words)),
                       "Write 90, or 1h30, or 1:30.");
    }
    minutes =
        (match[1].matched ? 60 * std::stoll(match[1].str()) : 0) + (match[2].matched ? std::stoll(match[2].str()) : 0);
  }
  if (minutes < least || minutes > most) {
    throw UsageError(fmt::format("--minutes takes {} to {}, not '{}'", least, most, printable(*words)),
                     "Write 90, or 1h30, or 1:30.");
  }
  return minutes;
}

When read_past_date(const Context& context, std::string_view words) {
  const auto when = read_date(words, context.now(), context.zone(), Tense::Past);
  const bool is_later_today = when.time && instant_of(when) > instant_of(context.now());
  if (when.day > context.now().day || is_later_today) {
    throw UsageError(fmt::format("'{}' is {}, which is still to come", printable(words), say(when)),
                     "closer keeps what has happened.");
  }
  return when;
}

} // namespace closer
