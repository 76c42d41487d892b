// SPDX-License-Identifier: MIT
// Years of asking each day: nothing comes again too soon, every way comes as often as it is quiet, turns are fair.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/random.hpp"
#include "life.hpp"
#include "runner.hpp"
#include "year.hpp"

namespace closer {
namespace {

// What is true of a couple's proposals.
struct Promise {
  int idea_gap = 60;  // days, at least
  int group_gap = 7;  // days, at least
  bool turns = false; // about as often for one as for the other
  bool shares = true; // each way as often as it is quiet
};

struct Case {
  Habits habits;
  Promise promise;
};

Hobby make_hobby(const std::string& owner, const std::string& slug, HobbyKind kind) {
  Hobby hobby;
  hobby.owner = owner;
  hobby.slug = slug;
  hobby.name = slug;
  hobby.share = Share::Share;
  hobby.kind = kind;
  return hobby;
}

const std::vector<Hobby> one_each = {make_hobby("ana", "pottery", HobbyKind::Making),
                                     make_hobby("sam", "chess", HobbyKind::Playing)};
const std::vector<Hobby> two_each = {one_each[0], one_each[1], make_hobby("ana", "climbing", HobbyKind::Moving),
                                     make_hobby("sam", "jazz", HobbyKind::Music)};

const std::vector<Hobby> three_to_one = {two_each[0], two_each[1], two_each[2],
                                         make_hobby("ana", "bread", HobbyKind::Cooking)};

Filters apart() {
  Filters filters;
  filters.apart = true;
  return filters;
}

std::vector<Case> cases() {
  std::vector<Case> result;
  const auto add_case = [&](const std::string& name, const std::vector<Hobby>& hobbies, Promise promise) -> Habits& {
    result.push_back({{}, promise});
    auto& habits = result.back().habits;
    habits.name = name;
    habits.hobbies = hobbies;
    return habits;
  };
  add_case("all logged", two_each, {60, 7, true});
  add_case("half logged", two_each, {}).log_every = 2;
  add_case("none logged", two_each, {}).log_every = 0;
  add_case("a hobby each", one_each, {60, 7, true});
  add_case("no hobbies", {}, {});
  // There are seven outings for two who are apart, so the other ways come instead.
  add_case("long distance", two_each, {60, 7, true, false}).filters = apart();
  add_case("little only", two_each, {}).filters = only_way(Way::Little);
  add_case("two ways", two_each, {}).left_out = {Way::Hobby, Way::Little};
  add_case("likes 60", two_each, {60, 7, true}).likes = 60;
  add_case("southern", two_each, {60, 7, true}).is_southern = true;
  add_case("little daily", two_each, {60, 7, true}).little_every_day = true;
  auto& vetoes = add_case("vetoes", two_each, {});
  vetoes.veto_every = 5;
  vetoes.log_every = 0;
  add_case("three to one", three_to_one, {}).log_every = 0;
  add_case("no hobbies, no log", {}, {}).log_every = 0;
  auto& far = add_case("apart, no log", two_each, {60, 7, false, false});
  far.filters = apart();
  far.log_every = 0;
  auto& small = add_case("little, no log", two_each, {});
  small.filters = only_way(Way::Little);
  small.log_every = 0;
  return result;
}

// What a table says of a couple: over all its years.
struct Row {
  int years = 0;
  double days = 0;
  double ideas = 0;
  std::optional<int> idea_gap;
  std::optional<int> group_gap;
  std::array<double, all_ways.size()> drawn{};
  std::array<double, all_ways.size()> expected{};
  std::map<std::string, int> turns;
  int soon = 0; // proposals of an idea within 60 days
};

void keep_least(std::optional<int>& least, std::optional<int> value) {
  least = least && value ? std::min(*least, *value) : least ? least : value;
}

// Proposals that came within `days` of the same before.
int too_soon(const Year& year, std::string Drawn::*of_what, int days) {
  std::map<std::string, Day> last;
  int count = 0;
  for (const auto& drawn : year.drawn) {
    const auto [found, is_new] = last.try_emplace(drawn.*of_what, drawn.day);
    count += !is_new && (drawn.day - found->second).count() < days ? 1 : 0;
    found->second = drawn.day;
  }
  return count;
}

void note(Row& row, const Year& year) {
  std::set<std::string> ideas;
  for (const auto& drawn : year.drawn) {
    ideas.insert(drawn.idea);
    row.drawn.at(static_cast<std::size_t>(drawn.way)) += 1;
    row.turns[drawn.owner] += drawn.owner.empty() ? 0 : 1;
  }
  ++row.years;
  row.days += static_cast<double>(year.drawn.size());
  row.ideas += static_cast<double>(ideas.size());
  row.soon += too_soon(year, &Drawn::idea, 60);
  keep_least(row.idea_gap, shortest_gap(year, &Drawn::idea));
  keep_least(row.group_gap, shortest_gap(year, &Drawn::group));
  for (std::size_t i = 0; i < year.expected.size(); ++i) {
    row.expected.at(i) += year.expected.at(i);
  }
}

std::string percents(const std::array<double, all_ways.size()>& counts, double sum) {
  std::string result;
  for (const double count : counts) {
    result += fmt::format("{:3.0f}", 100 * count / sum);
  }
  return result;
}

void print(const std::map<std::string, Row>& rows, const std::vector<Case>& all) {
  fmt::print("  {:18}{:>6}{:>6}{:>6}{:>6}  {:13}  {:13}  {}\n", "couple", "ideas", "idea", "group", "soon",
             "ho ou li ls", "expected", "turns");
  for (const auto& each : all) {
    const auto found = rows.find(each.habits.name);
    if (found == rows.end()) {
      continue;
    }
    auto row = found->second;
    const auto gap = [](const std::optional<int>& days) { return days ? std::to_string(*days) : "-"; };
    fmt::print("  {:18}{:6.0f}{:>6}{:>6}{:6.1f}  {:13}  {:13}  {}:{}\n", each.habits.name, row.ideas / row.years,
               gap(row.idea_gap), gap(row.group_gap), 1.0 * row.soon / row.years, percents(row.drawn, row.days),
               percents(row.expected, row.days), row.turns["ana"], row.turns["sam"]);
  }
}

void check_shares(const Year& year) {
  std::array<double, all_ways.size()> drawn{};
  for (const auto& each : year.drawn) {
    drawn.at(static_cast<std::size_t>(each.way)) += 1;
  }
  for (const Way way : all_ways) {
    const auto i = static_cast<std::size_t>(way);
    const double off = std::abs(drawn.at(i) - year.expected.at(i));
    require(off <= 4 * std::sqrt(year.variance.at(i)) + 1e-6,
            fmt::format("{} came {} times, where {:.1f} are expected", name(way), drawn.at(i), year.expected.at(i)));
    require((drawn.at(i) > 0) == (year.expected.at(i) > 0), fmt::format("{} is never reached", name(way)));
  }
}

// Whose turn it is follows from what was done by the week's start, so turns change by the week.
void check_turns(const Year& year) {
  std::map<std::string, int> turns;
  for (const auto& drawn : year.drawn) {
    turns[drawn.owner] += drawn.owner.empty() ? 0 : 1;
  }
  const auto [hers, his] = std::pair(turns["ana"], turns["sam"]);
  require(std::min(hers, his) * 3 >= hers + his, fmt::format("{} turns are Ana's, and {} Sam's", hers, his));
}

void check_year(const Case& couple, Row& row, int days) {
  // At full size, or the first case would always be the least.
  const auto any = [](int end) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, end)); };
  const auto id = hashed_token(std::to_string(any(1'000'000)), 14);
  const Day first(std::chrono::days(20'500 + any(366)));
  const auto year = live(couple.habits, id, first, days);
  note(row, year);
  require(year.drawn.size() == static_cast<std::size_t>(days), "a day has no idea");
  if (couple.promise.shares) {
    check_shares(year);
  }
  const auto gaps =
      std::pair(shortest_gap(year, &Drawn::idea).value_or(days), shortest_gap(year, &Drawn::group).value_or(days));
  require(gaps.first >= couple.promise.idea_gap, fmt::format("an idea comes again after {} days", gaps.first));
  require(gaps.second >= couple.promise.group_gap, fmt::format("a group comes again after {} days", gaps.second));
  if (couple.promise.turns) {
    check_turns(year);
  }
}

} // namespace

void check_years(Runner& runner) {
  constexpr int a_year = 366;
  std::map<std::string, Row> rows;
  const auto all = cases();
  for (const auto& couple : all) {
    const int days = runner.is_long() ? 10 * a_year : a_year;
    runner.check("year of a couple: " + couple.habits.name, 1, 10,
                 [&] { check_year(couple, rows[couple.habits.name], days); });
  }
  print(rows, all);
}

} // namespace closer
