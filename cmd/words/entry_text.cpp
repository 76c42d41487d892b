// SPDX-License-Identifier: MIT
#include "cmd/words/entry_text.hpp"

#include <optional>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/date/time_length.hpp"
#include "base/text/columns.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/folder/reading.hpp"
#include "model/entry_rules.hpp"
#include "model/hobby_index.hpp"
#include "model/schedule/planning.hpp"

namespace closer {
namespace {

void require(const std::optional<Refusal>& refusal, std::string_view what) {
  if (refusal) {
    throw UsageError(fmt::format("{} {}", what, refusal->reason), refusal->hint, nothing_written);
  }
}

std::string read_text(Context& context) {
  auto raw = context.read_input(most_text_bytes + 1);
  require(refusal_of_length(raw), "standard input");
  return raw;
}

} // namespace

std::string clean_text(std::string_view raw, std::string_view what) {
  require(refusal_of_bytes(raw), what);
  auto text = normal_text(raw);
  require(refusal_of_length(text), what);
  return text;
}

std::string text_of_words(Context& context, const std::vector<std::string>& words) {
  return clean_text(words == std::vector<std::string>{"-"} ? read_text(context) : join(words, " "), "the text");
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
      throw UsageError(fmt::format("'{}' isn't a tag", truncate(printable(word), 64)),
                       "A tag is one word of up to 64 columns. For more tags, repeat --tag.");
    }
    tags.push_back(std::move(tag));
  }
  drop_repeated_tags(tags);
  return tags;
}

std::string clean_hobby_name(std::string_view words) {
  constexpr std::size_t most_columns = 80;
  auto name = clean_text(words, "the name");
  if (printable(name) != name || width(name) > most_columns || name.find('/') != std::string::npos) {
    throw UsageError(fmt::format("'{}' can't be the name of a hobby", truncate(printable(name), most_columns)),
                     "A name is one line of up to 80 columns, without '/'.");
  }
  return name;
}

const Hobby& hobby_named(const Reading& reading, const Couple& couple, std::string_view words) {
  const auto found = HobbyIndex(reading.hobbies).named(words);
  if (found.size() == 1) {
    return *found.front();
  }
  if (found.size() > 1) {
    throw UsageError(
        fmt::format("both of you have a hobby '{}'", printable(words)),
        fmt::format("Use {}/{} or {}/{}.", found[0]->owner, found[0]->slug, found[1]->owner, found[1]->slug));
  }
  if (!reading.findings.empty()) {
    throw Error(Status::NeedsPerson,
                fmt::format("can't find the hobby '{}', but some files can't be read", printable(words)),
                "To see which: closer check", nothing_written);
  }
  std::vector<std::string_view> slugs;
  for (const auto& hobby : reading.hobbies) {
    if (!hobby.gone) {
      slugs.emplace_back(hobby.slug);
    }
  }
  throw UsageError(fmt::format("neither {} nor {} has a hobby '{}'{}", couple.people[0].name, couple.people[1].name,
                               printable(words), say_meant(did_you_mean(slug(words), slugs))),
                   "To see your hobbies: closer hobby list. To add one: closer hobby add NAME");
}

std::optional<std::int64_t> read_minutes(const Arguments& arguments, const Parameter& option, std::int64_t least,
                                         std::int64_t most) {
  const auto words = arguments.value(option);
  if (!words) {
    return std::nullopt;
  }
  const auto minutes = minutes_of_words(*words).value_or(-1);
  if (minutes < least || minutes > most) {
    throw UsageError(fmt::format("--minutes takes {} to {}, not '{}'", least, most, printable(*words)),
                     "Write 90, or 1h30, or 1.5h, or 1:30.");
  }
  return minutes;
}

When read_past_date(const Context& context, std::string_view words) {
  const auto when = read_date(words, context.now(), context.zone(), Tense::Past);
  if (is_to_come(when, context.now())) {
    throw UsageError(fmt::format("'{}' is {}, which is in the future", printable(words), say(when)),
                     fmt::format("Only things that have happened can be logged. To plan one:\n"
                                 "  closer idea plan outing 'Dinner at the harbour' --on {}",
                                 shell_word(words)));
  }
  return when;
}

When read_plan_date(const Context& context, std::string_view words) {
  const auto on = read_date(words, context.now(), context.zone(), Tense::Future);
  if (is_past(on, context.now())) {
    throw UsageError(fmt::format("{} is in the past", say(on)),
                     "A plan is for later. To write down what you did: closer log");
  }
  return on;
}

} // namespace closer
