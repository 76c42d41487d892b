// SPDX-License-Identifier: MIT
#include "listen/written_talks.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace closer {
namespace {

Day first_of_month(std::string_view id) { return *parse_iso_day(std::string(id.substr(0, 7)) + "-01"); }

bool is_near(const Round& round, const Record& earlier, const Record& later) {
  const auto month = first_of_month(later.id);
  return first_of_month(earlier.id) >= add_months(month, -months_between_seals) &&
         std::all_of(round.answers.begin(), round.answers.end(), [&](const Answer& answer) {
           return first_of_month(answer.opening->id) <= add_months(month, months_to_open);
         });
}

std::vector<Record> talks_in(const std::vector<Round>& rounds, const Couple& couple) {
  std::vector<Record> talks;
  for (const auto& round : rounds) {
    if (auto talk = written_talk(round, couple)) {
      talks.push_back(std::move(*talk));
    }
  }
  return talks;
}

} // namespace

std::optional<Record> written_talk(const Round& round, const Couple& couple) {
  if (round.is_closeness() || !round.opened()) {
    return std::nullopt;
  }
  const auto& [first, second] = round.answers;
  const bool is_second_later = is_earlier(*first.seal, *second.seal);
  const auto& later = *(is_second_later ? second : first).seal;
  if (!is_near(round, *(is_second_later ? first : second).seal, later)) {
    return std::nullopt;
  }
  Record talk;
  talk.id = later.id;
  talk.kind = Kind::Listen;
  talk.at = later.at;
  talk.question = round.question;
  for (std::size_t i = 0; i < round.answers.size(); ++i) {
    const auto& person = couple.people.at(i);
    const auto& text = round.answers.at(i).opening->text;
    talk.text += fmt::format("{}{}: {}", i == 0 ? "" : "\n", person.name, text);
    talk.answers.push_back({person.id, text});
  }
  return talk;
}

bool holds_seals_of(std::string_view days, const Records& records) {
  for (auto at = records.lower_bound(days); at != records.end() && at->first.starts_with(days); ++at) {
    if (at->second.kind == Kind::Seal && !is_closeness_round(at->second.of)) {
      return true;
    }
  }
  return false;
}

std::vector<Record> written_talks(const Records& records, const Couple& couple) {
  return talks_in(rounds_of(records, couple), couple);
}

std::vector<Record> written_talks_of(std::string_view first, std::string_view end, const Records& records,
                                     const Couple& couple) {
  const auto moved = [&](std::string_view month, int months) {
    return records.lower_bound(iso_month(add_months(first_of_month(month), months)));
  };
  const auto from = first.empty() ? records.begin() : moved(first, -months_between_seals);
  const auto to = end.empty() ? records.end() : moved(end, months_to_open);
  auto talks = talks_in(rounds_of(from, to, couple), couple);
  std::erase_if(talks, [&](const Record& talk) { return talk.id < first || (!end.empty() && talk.id >= end); });
  return talks;
}

void put_written_talks(Records& records, const Couple& couple) {
  for (auto& talk : written_talks(records, couple)) {
    auto& place = records.at(talk.id);
    place = std::move(talk);
  }
}

} // namespace closer
