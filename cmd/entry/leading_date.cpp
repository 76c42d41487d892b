// SPDX-License-Identifier: MIT
#include "cmd/entry/leading_date.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

// Whether a date can begin with it: most texts don't, and needn't be read as one.
bool may_begin_date(const std::string& word) {
  static constexpr std::array<std::string_view, 5> words = {"today", "yesterday", "tonight", "last", "this"};
  const auto folded = fold(word);
  return word.find_first_of("0123456789") == 0 || weekday_of_word(folded) || month_of_word(folded) ||
         std::ranges::find(words, folded) != words.end();
}

// The day that the words are; nothing if they are no date. A word with two readings is one, on the first of all days:
// it's for read_past_date() to refuse.
std::optional<Day> day_of(const Context& context, const std::string& words) {
  try {
    return read_date(words, context.now(), context.zone(), Tense::Past).day;
  } catch (const TwoReadings&) {
    return holds(words, " ") ? std::nullopt : std::optional(first_day);
  } catch (const UsageError&) {
    return std::nullopt;
  }
}

// Each by itself, also of those that were typed in quotes.
std::vector<std::string> apart(std::span<const std::string> words) {
  const auto text = join(words, " ");
  const auto parts = split(text, ' ');
  return {parts.begin(), parts.end()};
}

} // namespace

std::size_t leading_date(const Context& context, std::span<const std::string> words) {
  constexpr std::size_t most = 4; // "sunday 22 november 2026"
  constexpr std::size_t longest_short = 3;
  if (words.empty() || !may_begin_date(words.front())) {
    return 0;
  }
  for (auto count = std::min(most, words.size()); count > 0; --count) {
    const auto date = join(words.first(count), " ");
    const bool is_short = date.size() <= longest_short && date.find_first_of("0123456789") == std::string::npos;
    if (!is_short && day_of(context, date)) {
      return count;
    }
  }
  return 0;
}

void refuse_date_alone(const Context& context, std::span<const std::string> words, std::string_view command) {
  if (const auto each = apart(words); words.empty() || leading_date(context, each) != each.size()) {
    return;
  }
  const auto date = join(words, " ");
  throw UsageError(fmt::format("'{}' is a date, and says nothing else", printable(date)),
                   fmt::format("To say when it was: {} --on {}", command, shell_word(date)), nothing_written);
}

void tell_leading_date(const Context& context, std::span<const std::string> words, const Record& entry) {
  const auto each = apart(words);
  const auto count = leading_date(context, each);
  const auto date = join(std::span(each).first(count), " ");
  if (count == 0 || entry.is_private || day_of(context, date) == entry.at.day) {
    return;
  }
  context.tell(fmt::format("To move it to {}: closer edit {} --on {} {}", printable(date),
                           shell_word(parse_record_id(entry.id)->tail), shell_word(date),
                           shell_words(std::span(each).subspan(count))));
}

} // namespace closer
