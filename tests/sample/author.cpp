// SPDX-License-Identifier: MIT
#include "author.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/random.hpp"

namespace closer::sample {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

bool is_in_season(Season season, unsigned month) {
  switch (season) {
  case Season::Warm: return month >= 5 && month <= 9;
  case Season::Cold: return month <= 3 || month >= 11;
  case Season::Advent: return month == 12;
  default: return true;
  }
}

// Central European time: summer time from 01:00 UTC on the last Sunday of March to that of October. Applied to all
// years, also those before it was agreed on: nobody's own zone is asked, and there is no zone database.
minutes central_european(Instant instant) {
  using std::chrono::Sunday;
  using std::chrono::sys_days;
  const auto year = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(instant)).year();
  const Instant begin = sys_days(year / std::chrono::March / Sunday[std::chrono::last]) + hours(1);
  const Instant end = sys_days(year / std::chrono::October / Sunday[std::chrono::last]) + hours(1);
  return instant >= begin && instant < end ? hours(2) : hours(1);
}

struct HoursOfDay {
  minutes from;
  minutes to;
};

HoursOfDay hours_of(Kind kind, std::string_view tag) {
  if (tag == "morning") {
    return {hours(6) + minutes(10), hours(9) + minutes(40)};
  }
  if (tag == "evening") {
    return {hours(18) + minutes(45), hours(23) + minutes(20)};
  }
  if (tag == "outdoors") {
    return {hours(11), hours(18)}; // while there is light, or soon after
  }
  switch (kind) {
  case Kind::Listen: return {hours(19) + minutes(30), hours(22) + minutes(45)};
  case Kind::Outing: return {hours(17), hours(23)};
  case Kind::Hobby: return {hours(17) + minutes(30), hours(22) + minutes(30)};
  case Kind::Little: return {hours(7), hours(18)};
  case Kind::Noticed: return {hours(11), hours(22) + minutes(30)};
  default: return {hours(8), hours(23)};
  }
}

std::string other_of(std::string_view person) { return person == "sam" ? "ana" : "sam"; }
std::string_view name_of(std::string_view person) { return person == "sam" ? "Sam" : "Ana"; }

std::string filled_in(std::string_view text, std::string_view writer) {
  constexpr std::string_view placeholder = "{other}";
  std::string result(text);
  if (const auto place = result.find(placeholder); place != std::string::npos) {
    result.replace(place, placeholder.size(), name_of(other_of(writer)));
  }
  return result;
}

} // namespace

const Phrase& Deck::draw(unsigned month, Dice& dice) {
  for (;;) {
    const auto found =
        std::find_if(m_left.rbegin(), m_left.rend(), [&](const auto* one) { return is_in_season(one->season, month); });
    if (found == m_left.rend()) {
      refill(dice);
      continue;
    }
    const auto* phrase = *found;
    m_left.erase(std::next(found).base());
    m_recent.push_back(phrase);
    if (m_recent.size() > m_phrases.size() / 3) {
      m_recent.erase(m_recent.begin());
    }
    return *phrase;
  }
}

void Deck::refill(Dice& dice) {
  m_left.clear();
  std::transform(m_phrases.begin(), m_phrases.end(), std::back_inserter(m_left),
                 [](const Phrase& one) { return &one; });
  dice.shuffle(m_left);
  std::stable_partition(m_left.begin(), m_left.end(), [&](const auto* one) {
    return std::find(m_recent.begin(), m_recent.end(), one) != m_recent.end();
  });
}

Deck& Author::deck(Kind kind) { return m_decks.try_emplace(kind, phrases(kind)).first->second; }

std::string Author::unused_tail() {
  constexpr std::uint64_t all_tails = 1U << 25U; // five digits of base 32
  auto number = m_dice.below(all_tails);
  while (!m_tails.insert(number).second) {
    number = m_dice.below(all_tails);
  }
  std::string tail(5, '0');
  for (char& digit : tail) {
    digit = base32_digits[number % base32_digits.size()];
    number /= base32_digits.size();
  }
  return tail;
}

std::string Author::choose_writer(const Phrase& phrase) {
  if (phrase.writer == Writer::Either) {
    return m_dice.chance(50) ? "sam" : "ana";
  }
  const std::string owner(pastime(phrase.slug).owner);
  return phrase.writer == Writer::Owner ? owner : other_of(owner);
}

When Author::choose_time(Day day, Kind kind, const Phrase& phrase) {
  const auto range = hours_of(kind, phrase.tag);
  const auto whole = std::chrono::seconds(range.to - range.from).count();
  const auto time = std::chrono::seconds(range.from) + std::chrono::seconds(m_dice.between(0, static_cast<int>(whole)));
  const bool only_the_day = m_dice.chance(6);
  return only_the_day ? When{day, {}} : local_moment(day, time, central_european).value();
}

std::optional<std::int64_t> Author::choose_minutes(Kind kind, const Phrase& phrase) {
  const auto in_steps = [&](int from, int to) { return 5 * m_dice.between(from / 5, to / 5); };
  switch (kind) {
  case Kind::Listen: return in_steps(10, 40);
  case Kind::Hobby: return in_steps(pastime(phrase.slug).shortest, pastime(phrase.slug).longest);
  case Kind::Outing: return std::clamp(in_steps(phrase.minutes * 9 / 10, phrase.minutes * 11 / 10), 120, 480);
  default: return std::nullopt;
  }
}

Record Author::write(const Planned& planned, Day last) {
  const auto& phrase = deck(planned.kind).draw(month_of(planned.day), m_dice);
  const auto writer = choose_writer(phrase);
  Record record;
  record.id = fmt::format("{}-{}-{}", iso_day(planned.day), writer, unused_tail());
  record.kind = planned.kind;
  record.at = choose_time(planned.day, planned.kind, phrase);
  if (planned.day == last) {
    record.at.time.reset(); // it may be today, and nobody has written this evening yet
  }
  record.text = filled_in(phrase.text, writer);
  if (!phrase.tag.empty() && m_dice.chance(60)) {
    record.tags.emplace_back(phrase.tag);
  }
  record.minutes = choose_minutes(planned.kind, phrase);
  record.hobby = phrase.slug;
  record.whose = phrase.slug.empty() ? std::string_view() : pastime(phrase.slug).owner;
  record.is_new = phrase.is_new;
  record.question = phrase.question;
  record.heard = phrase.heard;
  if (planned.gone) {
    record = tombstone_of(record);
  }
  record.rev = planned.rev;
  return record;
}

} // namespace closer::sample
