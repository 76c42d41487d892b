// SPDX-License-Identifier: MIT
#include "cmd/couple/typed_day.hpp"

#include <optional>
#include <span>

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/date/date_words.hpp"
#include "base/date/nearest_day.hpp"
#include "base/error.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/words/entry_text.hpp"

namespace closer {
namespace {

constexpr std::string_view example = "For instance: closer day add \"Ana's birthday\" 14 march";

std::vector<std::string> parts_of(const std::vector<std::string>& words) {
  if (words.size() != 1) {
    return words;
  }
  const auto plain = with_plain_spaces(words.front());
  std::vector<std::string> parts;
  for (const auto part : split(plain, ' ')) {
    if (!part.empty()) {
      parts.emplace_back(part);
    }
  }
  return parts;
}

std::string clean_day_name(std::string_view words) {
  constexpr std::size_t most_columns = 80;
  auto name = clean_text(words, "the name");
  if (printable(name) != name || width(name) > most_columns) {
    throw UsageError(fmt::format("'{}' can't be the name of a day", truncate(printable(name), most_columns)),
                     "A name is one line of up to 80 columns.");
  }
  return name;
}

// "Ana comes on 12 december" is named without its "on".
std::string name_in(std::span<const std::string> parts) {
  const bool has_on = parts.size() > 1 && fold(parts.back()) == "on";
  return clean_day_name(join(parts.first(parts.size() - (has_on ? 1 : 0)), " "));
}

// Nothing if the words aren't a date, or are a time of day alone. What could be read in two ways may be part of the
// name, so it's kept in `refusal` in case no date comes after it.
std::optional<When> date_of(const std::string& words, const When& now, const Zone& zone,
                            std::optional<TwoReadings>& refusal) {
  try {
    return read_time_alone(words) ? std::nullopt : std::optional(read_date(words, now, zone, Tense::Future));
  } catch (const NoDate&) {
    return std::nullopt;
  } catch (const TwoReadings& two) {
    refusal = refusal ? refusal : std::optional(two);
    return std::nullopt;
  }
}

} // namespace

TypedDay read_typed_day(const std::vector<std::string>& words, const When& now, const Zone& zone) {
  const auto parts = parts_of(words);
  std::optional<TwoReadings> refusal;
  for (std::size_t length = 0; length < parts.size(); ++length) {
    const auto typed = join(std::span(parts).subspan(length), " ");
    const auto date = date_of(typed, now, zone, refusal);
    if (!date) {
      continue;
    }
    const auto name = name_in(std::span(parts).first(length));
    if (name.empty()) {
      throw UsageError(fmt::format("'{}' needs a name before it", printable(typed)), std::string(example));
    }
    if (date->time) {
      throw UsageError(fmt::format("a day has no time, so '{}' can't be one", printable(typed)),
                       "Put the time into the note: --note 'at 7'");
    }
    return {name, date->day, !day_without_year(typed)};
  }
  if (refusal) {
    throw *refusal;
  }
  throw UsageError(parts.empty() ? std::string("which day?")
                                 : fmt::format("'{}' doesn't end with a date", printable(join(parts, " "))),
                   std::string(example));
}

void set_date(Record& record, const TypedDay& typed, std::optional<Recurrence> said, Day today) {
  const auto recurrence = said.value_or(!typed.has_year || typed.on < today ? Recurrence::Yearly : Recurrence::Once);
  Day on = typed.on;
  if (!typed.has_year && recurrence == Recurrence::Yearly) {
    on = *make_day(unknown_year, month_of(on), day_of_month(on));
  } else if (!typed.has_year && recurrence == Recurrence::Monthly) {
    on = nearest_day_of_year(today, month_of(on), day_of_month(on), Tense::Past);
  } else if (recurrence == Recurrence::Once && on < today) {
    throw UsageError(fmt::format("{} is in the past", say_day(on)),
                     "Leave out '--every once', so that it comes again.");
  }
  record.on = When{on, std::nullopt};
  record.every = name(recurrence);
}

} // namespace closer
