// SPDX-License-Identifier: MIT
// What never comes, what comes, and that both of the two are told the same.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "advice/choice.hpp"
#include "history/history.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"
#include "journal/record/shard_names.hpp"
#include "life.hpp"
#include "model/journal_places.hpp"
#include "model/schedule/marked_day.hpp"
#include "model/schedule/plan.hpp"
#include "render/data/json.hpp"
#include "review/digest.hpp"
#include "runner.hpp"
#include "scratch.hpp"

namespace closer {
namespace {

constexpr std::size_t all = 10'000; // more than there are ideas

std::vector<Proposal> choose(const Life& life) {
  return choose(all_ideas(), life.couple, life.hobbies, life.records, life.request);
}

using Ids = std::set<std::string, std::less<>>;

Ids ids_of(const std::vector<Proposal>& proposals) {
  Ids ids;
  for (const auto& proposal : proposals) {
    ids.emplace(proposal.idea.id);
  }
  return ids;
}

Records before(const Records& records, Day day) {
  Records result = records;
  std::erase_if(result, [&](const auto& each) { return each.second.at.day >= day; });
  return result;
}

// What each of the two says last of each idea, or hobby ("ana/chess").
std::map<std::string, std::map<std::string, std::string>> votes_in(const Records& records) {
  std::vector<const Record*> votes;
  for (const auto& [id, record] : records) {
    if (record.kind == Kind::Vote && !record.gone) {
      votes.push_back(&record);
    }
  }
  std::sort(votes.begin(), votes.end(), [](const auto* left, const auto* right) { return is_earlier(*left, *right); });
  std::map<std::string, std::map<std::string, std::string>> result;
  for (const auto* vote : votes) {
    const auto subject = vote->idea.empty() ? vote->whose + "/" + vote->hobby : vote->idea;
    result[subject][std::string(author_of(*vote))] = vote->vote;
  }
  return result;
}

Ids vetoed(const Records& records) {
  Ids result;
  for (const auto& [subject, votes] : votes_in(records)) {
    if (std::any_of(votes.begin(), votes.end(), [](const auto& vote) { return vote.second == "no"; })) {
      result.insert(subject);
    }
  }
  return result;
}

// From spring on, by the months.
bool is_in_season(const Idea& idea, Day day, bool is_southern) {
  constexpr std::array<unsigned, 12> of_month = {3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3};
  const auto season = (of_month.at(month_of(day) - 1) + (is_southern ? 2 : 0)) % 4;
  return (idea.seasons >> season & 1U) != 0;
}

std::string slug_of(const Hobby& hobby) { return hobby.owner + "/" + hobby.slug; }

// Whether it is made for a birthday of the reader's partner, or for an anniversary, that is ahead.
bool is_made_for_day_ahead(const Life& life, const Idea& idea) {
  const auto days = marked_days_ahead(life.records, life.request.day);
  return idea.only && std::any_of(days.begin(), days.end(), [&](const ComingDay& coming) {
           const auto& day = coming.record;
           const bool is_partners = !life.request.reader.empty() && day.whose != life.request.reader;
           return day.occasion == occasion_names()[static_cast<std::size_t>(*idea.only)] &&
                  (idea.only != Idea::Occasion::Birthday || is_partners) &&
                  (!idea.is_for_day_itself || coming.on == life.request.day);
         });
}

void check_proposal(const Life& life, const Proposal& proposal, const Ids& no) {
  const auto& idea = proposal.idea;
  require(!no.contains(idea.id), fmt::format("{} is vetoed", idea.id));
  auto filters = life.request.filters;
  filters.occasion = is_made_for_day_ahead(life, idea) ? idea.only : filters.occasion;
  require(fits(idea, filters), fmt::format("{} does not fit", idea.id));
  require(is_in_season(idea, life.request.day, life.couple.is_southern), fmt::format("{} is out of season", idea.id));
  require(life.request.filters.way || life.couple.rhythm[idea.way] || life.couple.rhythm.every == Rhythm().every,
          fmt::format("{} is of a way outside the rhythm", idea.id));
  require(!idea.is_secret || !life.request.reader.empty(), fmt::format("{} is told to nobody in particular", idea.id));
  require((proposal.hobby != nullptr) == idea.is_about_hobby, fmt::format("{} has a hobby or has none", idea.id));
  if (proposal.hobby != nullptr) {
    const auto& hobby = *proposal.hobby;
    require(hobby.share != Share::Solo && !hobby.gone, slug_of(hobby) + " is solo or gone");
    require(!no.contains(slug_of(hobby)), slug_of(hobby) + " is vetoed");
    require(!idea.hobby_kind || idea.hobby_kind == hobby.kind, slug_of(hobby) + " is of another kind of hobby");
  }
}

void check_what_never_comes() {
  auto life = *any_life();
  life.request.count = all;
  const auto no = vetoed(life.records);
  const auto earlier = before(life.records, life.request.day);
  Ids planned;
  for (const auto* plan : open_plans(earlier, life.request.day)) {
    planned.insert(plan->idea);
  }
  Ids seen;
  for (const auto& proposal : choose(life)) {
    check_proposal(life, proposal, no);
    require(!planned.contains(proposal.idea.id), fmt::format("{} is planned", proposal.idea.id));
    require(seen.emplace(proposal.idea.id).second, fmt::format("{} comes twice", proposal.idea.id));
  }
}

// An idea about which nothing was said or planned.
void check_what_comes() {
  auto life = *any_life();
  life.request.count = all;
  std::erase_if(life.hobbies, [](const Hobby& hobby) { return hobby.kind.has_value() || hobby.share == Share::Solo; });
  Ids touched;
  for (const auto& [id, record] : life.records) {
    touched.insert(record.kind == Kind::Vote && record.idea.empty() ? record.whose + "/" + record.hobby : record.idea);
  }
  std::erase_if(life.hobbies, [&](const Hobby& hobby) { return touched.contains(slug_of(hobby)); });
  const bool has_hobby =
      std::any_of(life.hobbies.begin(), life.hobbies.end(), [](const Hobby& hobby) { return !hobby.gone; });
  const bool has_rhythm = life.couple.rhythm.every != Rhythm().every;
  const auto come = ids_of(choose(life));
  for (const auto& idea : all_ideas()) {
    const bool is_wanted = life.request.filters.way || !has_rhythm || life.couple.rhythm[idea.way];
    const bool may_come = fits(idea, life.request.filters) && is_wanted && !idea.hobby_kind &&
                          (has_hobby || !idea.is_about_hobby) && (!idea.is_secret || !life.request.reader.empty()) &&
                          is_in_season(idea, life.request.day, life.couple.is_southern);
    require(!may_come || touched.contains(idea.id) || come.contains(idea.id), fmt::format("{} does not come", idea.id));
  }
}

// Both at once.
Filters joined(const Filters& one, const Filters& other) {
  const auto least = [](std::optional<int> left, std::optional<int> right) {
    return left && right ? std::min(*left, *right) : left ? left : right;
  };
  Filters both;
  both.way = one.way ? one.way : other.way;
  both.minutes = least(one.minutes, other.minutes);
  both.budget = least(one.budget, other.budget);
  for (bool Filters::*each : {&Filters::talk, &Filters::indoor, &Filters::outdoor, &Filters::calm, &Filters::active,
                              &Filters::apart, &Filters::is_new}) {
    both.*each = one.*each || other.*each;
  }
  both.occasion = one.occasion ? one.occasion : other.occasion;
  return both;
}

// But that what comes only on request is asked for: a way outside the rhythm, what is for an occasion or for two who
// are apart.
void check_one_more_filter() {
  auto life = *any_life();
  life.request.count = all;
  auto more = *rc::gen::suchThat(any_filters(), [](const Filters& filters) { return !names_of(filters).empty(); });
  const auto kept = *rc::gen::elementOf(names_of(more));
  for (const auto name : names_of(more)) {
    more = name == kept ? more : without(more, name);
  }
  const auto wide = ids_of(choose(life));
  life.request.filters = joined(life.request.filters, more);
  for (const auto& proposal : choose(life)) {
    const auto& idea = proposal.idea;
    const bool on_request = is_made_for_day_ahead(life, idea) || (idea.only && more.occasion) ||
                            (idea.apart == Idea::Apart::Only && more.apart) ||
                            (more.way && !life.couple.rhythm[idea.way]);
    require(on_request || wide.contains(idea.id), fmt::format("{} comes only with {}", idea.id, kept));
  }
}

template <typename T> std::vector<T> shuffled(std::vector<T> values) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[*rc::gen::inRange<std::size_t>(0, i)]);
  }
  return values;
}

void check_order() {
  const auto life = *any_life();
  const auto ideas = shuffled(std::vector<Idea>(all_ideas().begin(), all_ideas().end()));
  const auto hobbies = shuffled(life.hobbies);
  require(said(choose(ideas, life.couple, hobbies, life.records, life.request)) == said(choose(life)),
          "another order, another choice");
}

// The records on one machine: in any order, over copies that syncs left behind, some twice, some as they once were.
void write_machine(const Life& life, const std::filesystem::path& folder) {
  std::vector<std::pair<std::string, std::string>> lines; // file, line
  const auto put_line = [&](const std::string& file, const std::string& line) {
    const auto copies = *rc::gen::weightedElement<int>({{5, 1}, {1, 2}});
    for (int left = copies; left > 0; --left) {
      const auto copy =
          *rc::gen::element<std::string>("", "", ".sync-conflict-20261122-210413-ABCDEFG", " (Sam's conflicted copy)");
      lines.emplace_back(file + copy + ".toml", line);
    }
  };
  for (const auto& [id, record] : life.records) {
    const auto file = fmt::format("log/{}.{}", shard_of(record), author_of(record));
    put_line(file, write_line(record));
    if (record.gone) {
      auto once = make_record(Kind::Note, record.at.day, author_of(record), 0);
      once.id = record.id;
      put_line(fmt::format("log/{}.{}", shard_of(once), author_of(record)), write_line(once));
    }
  }
  for (const auto& hobby : life.hobbies) {
    put_line("hobbies/" + hobby.owner, write_line(hobby));
  }
  std::map<std::string, std::string> files;
  for (const auto& [file, line] : shuffled(lines)) {
    files[file] += line + "\n";
  }
  put(folder / couple_file_name, write_couple(life.couple));
  std::filesystem::create_directories(folder / "log");
  for (const auto& [file, contents] : files) {
    put(folder / file, contents);
  }
}

std::string said_on_machine(const Life& life) {
  Scratch folder;
  write_machine(life, folder.path());
  const auto journal = open_journal(folder.path());
  const auto [reading, done] =
      read_what_weighs(journal, life.request.day, first_day_that_matters(journal.couple, life.request.day));
  require(reading.findings.empty(), "there are findings");
  return said(choose(all_ideas(), journal.couple, reading.hobbies, reading.records, life.request, done));
}

void check_machines() {
  const auto life = *any_life();
  const auto expected = said(choose(life));
  require(said_on_machine(life) == expected, "one machine says something else");
  require(said_on_machine(life) == expected, "the other machine says something else");
}

std::string swept(const Journal& journal, const ReviewScope& scope) {
  Reading reading;
  auto tally = tally_journal(journal, scope, reading);
  require(reading.findings.empty(), "there are findings");
  return digest_to_json(make_digest(journal.couple, tally), journal.couple, nullptr);
}

// A review that reads no further than it needs, and keeps only what it needs, against one of all the records.
void check_reviews() {
  const auto life = *any_life();
  Scratch folder;
  write_machine(life, folder.path());
  const auto journal = open_journal(folder.path());
  ReviewScope scope;
  scope.today = life.request.day;
  scope.weighs_from = first_day_that_matters(life.couple, scope.today);
  scope.filter.ways = *rc::gen::element(std::vector<Way>(), std::vector<Way>(), std::vector{Way::Hobby, Way::Little});
  scope.filter.author = *rc::gen::element<std::string>("", "", "ana");
  const auto whole = [&](const Window& window) {
    return digest_to_json(make_digest(journal.couple, life.records, window, scope.today, scope.filter), journal.couple,
                          nullptr);
  };
  const auto of_all_days = swept(journal, scope);
  Reading reading;
  require(of_all_days == whole(tally_journal(journal, scope, reading).window()), "the review of all days is another");
  const auto last = scope.today + std::chrono::days(*rc::gen::inRange(-400, 30));
  scope.window = Window{last - std::chrono::days(*rc::gen::inRange(0, 300)), last};
  const auto found = swept(journal, scope);
  const auto expected = whole(*scope.window);
  require(found == expected, fmt::format("{}\nis not\n{}", found, expected));
}

// Whatever is logged today, and a yes to whatever today.
void check_today_stays() {
  auto life = *any_life();
  std::erase_if(life.records, [&](const auto& each) { return each.second.at.day >= life.request.day; });
  const auto expected = choose(life);
  int number = 500;
  for (const auto& proposal : expected) {
    add(life.records, deed_of(proposal, life.request.day, "ana", number++));
    auto vote = make_record(Kind::Vote, life.request.day, "sam", number++);
    vote.idea = proposal.idea.id;
    vote.vote = "yes";
    add(life.records, vote);
    if (proposal.hobby != nullptr) {
      vote = make_record(Kind::Vote, life.request.day, "sam", number++);
      vote.hobby = proposal.hobby->slug;
      vote.whose = proposal.hobby->owner;
      vote.vote = "yes";
      add(life.records, vote);
    }
    const auto logged = rc::gen::suchThat(rc::gen::elementOf(kind_names),
                                          [](std::string_view word) { return is_loggable(kind_named(word)); });
    add(life.records, make_record(kind_named(*logged), life.request.day, "ana", number++));
    require(said(choose(life)) == said(expected), "what was done today changes today's idea");
    if (number > 520) {
      break; // that is enough of a thousand
    }
  }
}

} // namespace

void check_choosing(Runner& runner) {
  runner.check("choice: what is vetoed, solo, out of season or does not fit never comes", 150, 20000,
               check_what_never_comes);
  runner.check("choice: everything that fits comes, if enough are asked for", 100, 20000, check_what_comes);
  runner.check("choice: with one more filter nothing comes that did not fit before", 100, 20000, check_one_more_filter);
  runner.check("choice: no order of ideas or hobbies changes it", 60, 10000, check_order);
  runner.check("choice: two machines with the same records in any files say the same", 60, 5000, check_machines);
  runner.check("choice: a review read in one pass is the same as one of all records", 100, 10000, check_reviews);
  runner.check("choice: what is done or liked today does not change today's idea", 60, 10000, check_today_stays);
}

} // namespace closer
