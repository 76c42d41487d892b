// SPDX-License-Identifier: MIT
#include "life.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "base/random.hpp"
#include "base/text/text.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"

namespace closer {
namespace {

bool one_in(int count) { return *rc::gen::inRange(0, count) == count - 1; }

std::string any_person() { return *rc::gen::element<std::string>("ana", "sam"); }

Couple any_couple() {
  Couple couple;
  couple.id = hashed_token(std::to_string(*rc::gen::inRange(0, 1'000'000)), 14);
  couple.people = {{"ana", "Ana"}, {"sam", "Sam"}};
  couple.is_southern = one_in(3);
  for (auto& every : couple.rhythm.every) {
    if (!one_in(6)) {
      every = {*rc::gen::inRange(1, 9), *rc::gen::element(Interval::Unit::Days, Interval::Unit::Weeks)};
    }
  }
  return couple;
}

std::vector<Hobby> any_hobbies() {
  std::vector<Hobby> hobbies;
  for (const std::string owner : {"ana", "sam"}) {
    for (const std::string slug : {"chess", "golf", "yoga", "jam"}) {
      if (*rc::gen::inRange(0, 2) == 0) {
        continue;
      }
      Hobby hobby;
      hobby.owner = owner;
      hobby.slug = slug;
      hobby.name = one_in(5) ? "{whose} {other} {hobby}" : "the " + slug;
      hobby.share = *rc::gen::element(Share::Share, Share::Open, Share::Solo);
      if (!one_in(3)) {
        hobby.kind = static_cast<HobbyKind>(*rc::gen::inRange(0, static_cast<int>(hobby_kind_names().size())));
      }
      hobby.gone = one_in(8);
      hobbies.push_back(hobby.gone ? tombstone_of(hobby) : hobby);
    }
  }
  return hobbies;
}

Record any_record_of(const Life& life, Day day, int number) {
  const auto kind = *rc::gen::weightedElement<Kind>({{2, Kind::Hobby},
                                                     {2, Kind::Outing},
                                                     {2, Kind::Little},
                                                     {1, Kind::Noticed},
                                                     {2, Kind::Listen},
                                                     {1, Kind::Note},
                                                     {8, Kind::Vote},
                                                     {3, Kind::Plan},
                                                     {2, Kind::MarkedDay}});
  auto record = make_record(kind, day, any_person(), number);
  const auto& idea = *rc::gen::elementOf(all_ideas());
  const bool has_hobby = !life.hobbies.empty() && (kind == Kind::Hobby || kind == Kind::Vote) && !one_in(3);
  if (has_hobby) {
    const auto& hobby = *rc::gen::elementOf(life.hobbies);
    record.hobby = hobby.slug;
    record.whose = hobby.owner;
  }
  if (kind == Kind::Plan || (kind == Kind::Vote && !has_hobby) || way_of(kind) == idea.way) {
    record.idea = idea.id;
    record.group = kind == Kind::Vote ? "" : idea.group;
  }
  record.vote = kind == Kind::Vote ? *rc::gen::element<std::string>("yes", "no") : "";
  if (kind == Kind::Plan && !one_in(3)) {
    record.on = When{day + std::chrono::days(*rc::gen::inRange(0, 90)), {}};
  }
  if (kind == Kind::MarkedDay) {
    record.name = "the day";
    record.on = When{day + std::chrono::days(*rc::gen::inRange(-400, 60)), {}};
    record.every = *rc::gen::element<std::string>("", "month", "year", "year");
    record.ahead = *rc::gen::element<std::string>("2 weeks", "3 days");
    record.occasion = *rc::gen::element<std::string>("", "birthday", "anniversary");
    record.whose = record.occasion == "birthday" ? any_person() : "";
  }
  if (one_in(12)) {
    record = tombstone_of(record);
    record.rev = 2;
  }
  return record;
}

void add_records(Life& life) {
  constexpr int half_a_year = 180;
  std::vector<std::string> voted; // some of them more than once, so that minds are changed
  const int count = *rc::gen::inRange(0, 80);
  for (int number = 0; number < count; ++number) {
    const Day day = life.request.day - std::chrono::days(*rc::gen::inRange(-7, half_a_year));
    auto record = any_record_of(life, day, number);
    if (record.kind == Kind::Vote && !record.gone && !record.idea.empty()) {
      voted.push_back(record.idea);
      record.idea = *rc::gen::elementOf(voted);
    }
    add(life.records, std::move(record));
  }
}

} // namespace

void showValue(const Life& life, std::ostream& out) {
  out << fmt::format("{} of {}, asking for {} ideas for '{}', seed '{}', filters {}\n", iso_day(life.request.day),
                     life.couple.id, life.request.count, life.request.reader, life.request.seed,
                     join(names_of(life.request.filters), " "));
  for (const Way way : all_ways) {
    const auto& every = life.couple.rhythm[way];
    out << fmt::format("{} {}\n", name(way), every ? say_every(*every) : "not at all");
  }
  for (const auto& hobby : life.hobbies) {
    out << hobby.owner << ": " << write_line(hobby) << "\n";
  }
  for (const auto& [id, record] : life.records) {
    out << write_line(record) << "\n";
  }
}

rc::Gen<Filters> any_filters() {
  return rc::gen::exec([] {
    Filters filters;
    if (one_in(4)) {
      filters.way = *rc::gen::elementOf(all_ways);
    }
    if (one_in(4)) {
      filters.minutes = *rc::gen::element(5, 15, 60, 240);
    }
    if (one_in(4)) {
      filters.budget = *rc::gen::inRange(0, 4);
    }
    for (bool Filters::*each : {&Filters::talk, &Filters::indoor, &Filters::outdoor, &Filters::calm, &Filters::active,
                                &Filters::apart, &Filters::is_new}) {
      filters.*each = one_in(8);
    }
    if (one_in(4)) {
      filters.occasion = static_cast<Idea::Occasion>(*rc::gen::inRange<std::size_t>(0, occasion_names().size()));
    }
    return filters;
  });
}

rc::Gen<Life> any_life() {
  return rc::gen::exec([] {
    Life life;
    life.couple = any_couple();
    life.hobbies = any_hobbies();
    life.request.day = make_day(2026, 1, 1).value() + std::chrono::days(*rc::gen::inRange(0, 1000));
    life.request.filters = *any_filters();
    life.request.count = *rc::gen::element<std::size_t>(1, 3, 10, 1000);
    life.request.reader = *rc::gen::element<std::string>("", "ana", "sam");
    life.request.seed = *rc::gen::element<std::string>("", "", "again");
    add_records(life);
    return life;
  });
}

Record make_record(Kind kind, Day day, std::string_view author, int number) {
  constexpr std::chrono::seconds day_long(86400);
  Record record;
  record.id = fmt::format("{}-{}-{:05}", iso_day(day), author, number);
  record.kind = kind;
  record.at.day = day;
  if (number % 4 != 0) {
    record.at.time = Clock{std::chrono::seconds(number * 7919) % day_long, 0, std::chrono::minutes(60)};
  }
  return record;
}

Record deed_of(const Proposal& proposal, Day day, std::string_view author, int number) {
  auto record = make_record(kind_named(name(proposal.idea.way)), day, author, number);
  record.text = proposal.title;
  record.idea = proposal.idea.id;
  record.group = proposal.idea.group;
  if (proposal.hobby != nullptr) {
    record.hobby = proposal.hobby->slug;
    record.whose = proposal.hobby->owner;
  }
  return record;
}

void add(Records& records, Record record) {
  auto id = record.id;
  records.insert_or_assign(std::move(id), std::move(record));
}

std::span<const Idea> all_ideas() { return built_in_ideas(); }

std::string said(const std::vector<Proposal>& proposals) {
  std::string result;
  for (const auto& proposal : proposals) {
    result += fmt::format("{}: {} [{}]\n", proposal.idea.id, proposal.title, join(proposal.reasons, " "));
  }
  return result;
}

} // namespace closer
