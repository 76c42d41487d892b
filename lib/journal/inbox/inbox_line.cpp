// SPDX-License-Identifier: MIT
#include "journal/inbox/inbox_line.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "journal/lines/noise.hpp"
#include "model/closeness.hpp"
#include "model/record.hpp"

namespace closer {
namespace {

constexpr std::string_view spaces = " \t";
constexpr std::size_t iso_length = 10; // "2026-11-22"

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// The first word, and what stands behind it.
struct Split {
  std::string_view word;
  std::string_view rest;
};

Split first_word(std::string_view text) {
  const auto end = std::min(text.find_first_of(spaces), text.size());
  return {text.substr(0, end), trim(text.substr(end))};
}

std::string_view without_colon(std::string_view word) {
  word.remove_suffix(word.ends_with(':') ? 1 : 0);
  return word;
}

std::optional<Kind> kind_of(std::string_view word) {
  const auto kind = kind_named(fold(without_colon(word)));
  return is_loggable(kind) ? std::optional(kind) : std::nullopt;
}

// What an app puts in front of the lines of a list.
std::string_view without_bullet(std::string_view text) {
  for (const std::string_view bullet : {"-", "*", "+", "\u2022"}) {
    if (text.starts_with(bullet) && spaces.find(text.substr(bullet.size(), 1)) != std::string_view::npos &&
        text.size() > bullet.size()) {
      return trim(text.substr(bullet.size()));
    }
  }
  return text;
}

// A heading, a rule, and what git leaves around what it could not merge.
bool says_nothing(std::string_view line, std::string_view text) {
  const auto marks = std::min(text.find_first_not_of('#'), text.size());
  const bool is_heading = marks > 0 && (marks == text.size() || spaces.find(text[marks]) != std::string_view::npos);
  const bool is_rule = text.size() >= 3 && text.find_first_not_of(text.front()) == std::string_view::npos &&
                       std::string_view("-=*_").find(text.front()) != std::string_view::npos;
  return text.empty() || is_heading || is_rule || is_conflict_marker(line);
}

// The moment that the words mean on the day `base`, without a clock: in nobody's zone, and where they count hours from
// now, the day alone.
When read_when(std::string_view words, Day base) {
  if (const auto moment = parse_rfc3339(words)) {
    return *moment;
  }
  const Zone zone = [](Instant) { return std::chrono::minutes(0); };
  const auto read_at = [&](int hour) {
    return read_date(words, {base, Clock{std::chrono::hours(hour), 0, std::chrono::minutes(0)}}, zone, Tense::Past);
  };
  constexpr int noon = 12;
  auto when = read_at(noon);
  if (when.time && when.time != read_at(noon + 1).time) {
    when.time.reset();
  }
  if (when.time) {
    when.time->offset.reset();
  }
  return when;
}

struct Dated {
  When at;
  std::string_view rest;
};

// A date at the start that a colon or a kind follows: 'yesterday: ...', 'last friday 19:00 little ...'. So a sentence
// that begins with the name of a day stays whole.
std::optional<Dated> take_date(std::string_view text, Day base) {
  constexpr int most_words = 6;
  auto left = first_word(text);
  for (int i = 0; i < most_words && !left.rest.empty(); ++i) {
    const bool ends = left.word.ends_with(':');
    if (ends || kind_of(first_word(left.rest).word)) {
      const auto words = text.substr(0, static_cast<std::size_t>(left.word.data() + left.word.size() - text.data()));
      try {
        return Dated{read_when(without_colon(words), base), left.rest};
      } catch (const NoDate&) { // it is text, then
      } catch (const TwoReadings&) {
        if (is_digit(text.front())) { // and not a sentence with such a number in it
          throw;
        }
      }
    }
    if (ends) {
      break;
    }
    left = first_word(left.rest);
  }
  return std::nullopt;
}

// A whole date needs nothing behind it: '2026-11-22 tea', '2026-11-22 19:00 tea'.
std::optional<Dated> take_whole_date(std::string_view text, Day base) {
  const auto [word, rest] = first_word(text);
  const auto day = without_colon(word);
  const bool looks_whole = day.size() == iso_length && day[4] == '-' && day[7] == '-' &&
                           std::count_if(day.begin(), day.end(), is_digit) == 8;
  if (!looks_whole) {
    return std::nullopt;
  }
  const auto next = first_word(rest);
  if (day.size() == word.size() && !next.rest.empty() && read_time_alone(next.word)) {
    return Dated{
        read_when(text.substr(0, static_cast<std::size_t>(next.word.data() + next.word.size() - text.data())), base),
        next.rest};
  }
  return Dated{read_when(day, base), rest};
}

// "2026-11-22", "2026-11-22 19:00:00".
std::string say_whole(const When& at) {
  if (!at.time) {
    return iso_day(at.day);
  }
  auto moment = to_iso(at);
  moment.at(iso_length) = at.time->offset ? 'T' : ' ';
  return moment;
}

void take_tags(InboxLine& line) {
  std::string_view text = line.words;
  std::set<std::string_view> known;
  for (;;) {
    const auto start = text.find_last_of(spaces) + 1; // 0 where there is one word
    const auto word = text.substr(start);
    if (!word.starts_with('#') || !is_tag(word.substr(1))) {
      break;
    }
    if (known.insert(word.substr(1)).second) {
      line.tags.emplace_back(word.substr(1));
    }
    text = trim(text.substr(0, start));
  }
  std::reverse(line.tags.begin(), line.tags.end());
  line.text = text;
}

void require_text(std::string_view line) {
  if (const auto at = line.find('\0'); at != std::string_view::npos) {
    throw UsageError(fmt::format("it has a NUL byte, its byte {}", at + 1));
  }
  if (const auto at = invalid_utf8_at(line)) {
    throw UsageError(fmt::format("it is not UTF-8 from its byte {} on", *at + 1));
  }
}

} // namespace

bool is_inbox_file(std::string_view name) {
  return !name.starts_with('.') &&
         std::any_of(inbox_endings.begin(), inbox_endings.end(), [&](std::string_view ending) {
           return name.size() > ending.size() &&
                  std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                             [](char wanted, char letter) {
                               return wanted == letter || (letter >= 'A' && letter <= 'Z' && wanted == letter + 32);
                             });
         });
}

std::optional<Day> day_of_inbox_file(std::string_view name) {
  const bool goes_on = name.size() > iso_length && is_digit(name[iso_length]);
  return goes_on ? std::nullopt : parse_iso_day(name.substr(0, iso_length));
}

std::optional<InboxLine> read_inbox_line(std::string_view raw, Day base) {
  require_text(raw);
  const auto line = trim(without_carriage_return(without_byte_order_mark(raw)));
  if (says_nothing(without_carriage_return(raw), line)) {
    return std::nullopt;
  }
  const auto text = without_bullet(line);
  auto dated = take_date(text, base);
  dated = dated ? dated : take_whole_date(text, base);
  InboxLine result;
  result.at = dated ? dated->at : When{base, std::nullopt};
  auto words = dated ? dated->rest : text;
  const auto bullet = line.substr(0, static_cast<std::size_t>(text.data() - line.data()));
  result.dated = fmt::format("{}{}: {}", bullet, say_whole(result.at), words);
  const auto [word, rest] = first_word(words);
  if (fold(without_colon(word)) == name(Kind::Closeness) && parse_mark(rest)) {
    throw UsageError("how close one feels is sealed, and the inbox is open to both; 'closer log closeness' takes it");
  }
  if (const auto kind = kind_of(word)) {
    result.kind = *kind;
    words = rest;
  }
  result.words = nfc(words);
  take_tags(result);
  if (result.text.empty()) {
    throw UsageError("it has no text");
  }
  return result;
}

} // namespace closer
