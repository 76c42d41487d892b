// SPDX-License-Identifier: MIT
#include "cmd/words/completions.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/questions.hpp"
#include "advice/series.hpp"
#include "base/date/date_reader.hpp"
#include "base/date/date_span.hpp"
#include "base/mapped.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/shard_list.hpp"
#include "journal/record/shard_names.hpp"
#include "model/hobby_index.hpp"
#include "model/schedule/marked_day.hpp"

namespace closer {
namespace {

// How far back tags and entries are looked for: enough to find what one means, and quick in an old journal.
constexpr std::size_t most_months = 12;
constexpr std::size_t most_entries = 100;
constexpr std::size_t most_records = 5000; // after which no older month is read for tags

Completions days(Context& context, std::span<const std::string_view> words, Tense tense) {
  Completions found;
  for (const auto word : words) {
    const auto day = read_date(word, context.now(), context.zone(), tense).day;
    found.words.push_back({std::string(word), say_day(day)});
  }
  return found;
}

// Newest first, until `is_enough`.
template <typename IsEnough> Records read_latest(const Journal& journal, IsEnough is_enough) {
  Reading reading;
  std::size_t months = 0;
  ShardList unread(journal);
  while (const auto shard = unread.take()) {
    if (shard->name != standing_shard && (++months > most_months || is_enough(reading.records))) {
      break;
    }
    read_files(journal, shard->files, reading);
  }
  return std::move(reading.records);
}

std::vector<const Record*> newest_first(const Records& records) {
  auto sorted = mapped(records, [](const auto& item) { return &item.second; });
  std::ranges::sort(sorted, [](const Record* left, const Record* right) { return is_earlier(*right, *left); });
  return sorted;
}

enum class Whose { Both, Mine, Others };

Completions hobbies_of(Context& context, Whose whose) {
  const auto& couple = context.journal().couple;
  const auto hobbies = read_hobbies(context.journal()).hobbies;
  const HobbyIndex names(hobbies);
  Completions found;
  for (const auto& hobby : hobbies) {
    const bool is_wanted = whose == Whose::Both || (hobby.owner == context.me()) == (whose == Whose::Mine);
    if (!hobby.gone && is_wanted) {
      // One that can't be typed, or that both of them have, goes by its slug, and whose it is.
      const bool is_clear = whose != Whose::Both || names.named(hobby.name).size() == 1;
      const bool is_typable = printable(hobby.name) == hobby.name && !hobby.name.starts_with('-');
      found.words.push_back({!is_clear    ? fmt::format("{}/{}", hobby.owner, hobby.slug)
                             : is_typable ? hobby.name
                                          : hobby.slug,
                             fmt::format("{}'s, {}", couple.name_of(hobby.owner), name(hobby.share))});
    }
  }
  return found;
}

} // namespace

Completions words_of(std::span<const std::string_view> names) {
  Completions found;
  for (const auto name : names) {
    found.words.push_back({std::string(name), {}});
  }
  return found;
}

Completions files(Context& /*context*/, const Arguments& /*typed*/) { return {Completions::Source::Files, {}}; }

Completions folders(Context& /*context*/, const Arguments& /*typed*/) { return {Completions::Source::Folders, {}}; }

Completions ways(Context& /*context*/, const Arguments& /*typed*/) {
  Completions found;
  for (const Way way : all_ways) {
    found.words.push_back({std::string(name(way)), std::string(title(way))});
  }
  return found;
}

Completions hobby_kinds(Context& /*context*/, const Arguments& /*typed*/) { return words_of(hobby_kind_names()); }

Completions depths(Context& /*context*/, const Arguments& /*typed*/) {
  return {Completions::Source::Words, {{"1", "easy"}, {"2", "takes thought"}, {"3", "deep"}}};
}

Completions intervals(Context& /*context*/, const Arguments& /*typed*/) {
  constexpr std::array<std::string_view, 6> usual = {"1 day", "2 days", "1 week", "2 weeks", "1 month", "none"};
  return words_of(usual);
}

Completions past_days(Context& context, const Arguments& /*typed*/) {
  constexpr std::array<std::string_view, 9> words = {"today",    "yesterday", "monday",   "tuesday", "wednesday",
                                                     "thursday", "friday",    "saturday", "sunday"};
  return days(context, words, Tense::Past);
}

Completions coming_days(Context& context, const Arguments& /*typed*/) {
  constexpr std::array<std::string_view, 8> words = {"tomorrow",      "next monday", "next tuesday",  "next wednesday",
                                                     "next thursday", "next friday", "next saturday", "next sunday"};
  return days(context, words, Tense::Future);
}

Completions today_and_on(Context& context, const Arguments& /*typed*/) {
  constexpr std::array<std::string_view, 9> words = {"today",    "tomorrow", "monday",   "tuesday", "wednesday",
                                                     "thursday", "friday",   "saturday", "sunday"};
  return days(context, words, Tense::Future);
}

Completions windows(Context& context, const Arguments& /*typed*/) {
  Completions found;
  const auto last_year = fmt::format("{}", year_of(context.now().day) - 1);
  std::vector<std::string_view> offers = {"4w", "this week", "this month", "last month", "this year"};
  const auto shards = ShardList(context.journal()).take_since(last_year + "-01");
  if (std::ranges::any_of(shards, [&](const Shard& shard) { return shard.name.starts_with(last_year); })) {
    offers.emplace_back(last_year);
  }
  for (const auto words : offers) {
    const auto span = read_day_span(words, context.now(), context.zone(), context.week_starts());
    found.words.push_back({std::string(words), fmt::format("from {} to {}", say_day(span.first), say_day(span.last))});
  }
  return found;
}

Completions people(Context& context, const Arguments& /*typed*/) {
  Completions found;
  for (const auto& person : context.journal().couple.people) {
    found.words.push_back({person.id, person.name});
  }
  return found;
}

std::vector<std::string> latest_tags(Context& context) {
  const auto records = read_latest(context.journal(), [](const Records& read) { return read.size() >= most_records; });
  std::vector<std::string> found;
  std::set<std::string> known;
  for (const auto* record : newest_first(records)) {
    std::ranges::copy_if(record->tags, std::back_inserter(found),
                         [&](const auto& tag) { return is_tag(tag) && known.insert(fold(tag)).second; });
  }
  return found;
}

Completions tags(Context& context, const Arguments& typed) {
  const auto given = typed.values(tag_parameter);
  const auto is_given = [&](const std::string& tag) {
    return std::ranges::any_of(given, [&](const auto& each) { return is_same_tag(each, tag); });
  };
  Completions found;
  for (auto& tag : latest_tags(context)) {
    if (!tag.starts_with('-') && !is_given(tag)) {
      found.words.push_back({std::move(tag), {}});
    }
  }
  return found;
}

Completions own_records(Context& context, const Arguments& /*typed*/) {
  const auto& me = context.me();
  const auto is_own = [&](const Record& record) {
    const bool is_kept =
        is_entry(record) || record.kind == Kind::Plan || record.kind == Kind::Idea || record.kind == Kind::MarkedDay;
    return is_kept && !record.gone && author_of(record) == me;
  };
  auto records = read_latest(context.journal(), [&](const Records& read) {
    return std::ranges::count_if(read, [&](const auto& item) { return is_own(item.second); }) >=
           static_cast<std::ptrdiff_t>(most_entries);
  });
  std::vector<Finding> unreadable;
  records.merge(context.private_records(unreadable));
  Completions found;
  for (const auto* record : newest_first(records)) {
    if (is_own(*record) && found.words.size() < most_entries) {
      // If a menu opens by itself, the other person may look on.
      const auto text = record->is_private     ? std::string("only you see it")
                        : record->name.empty() ? record->text
                                               : record->name;
      found.words.push_back(
          {std::string(parse_record_id(record->id)->tail),
           fmt::format("{}, {}{}{}", say_day(record->at.day), kind_name(*record), text.empty() ? "" : ": ", text)});
    }
  }
  return found;
}

Completions own_days(Context& context, const Arguments& /*typed*/) {
  auto reading = read_standing(context.journal());
  reading.records.merge(context.private_records(reading.findings));
  Completions found;
  for (const auto& [record, on, years] : coming_marked_days(reading.records, context.now().day)) {
    if (author_of(record) == context.me()) {
      const bool is_typable =
          !record.is_private && printable(record.name) == record.name && !record.name.starts_with('-');
      found.words.push_back({is_typable ? record.name : std::string(parse_record_id(record.id)->tail),
                             fmt::format("{}{}", say_day(on), record.is_private ? ", only you see it" : "")});
    }
  }
  return found;
}

Completions all_hobbies(Context& context, const Arguments& /*typed*/) { return hobbies_of(context, Whose::Both); }

Completions own_hobbies(Context& context, const Arguments& /*typed*/) { return hobbies_of(context, Whose::Mine); }

Completions others_hobbies(Context& context, const Arguments& /*typed*/) { return hobbies_of(context, Whose::Others); }

Completions ideas(Context& context, const Arguments& /*typed*/) {
  auto reading = read_standing(context.journal());
  Completions found;
  const auto catalogue = ideas_of_both(context.journal(), built_in_ideas(), {}, reading.records, reading.findings);
  for (const auto& idea : catalogue.ideas()) {
    if (!idea.id.starts_with('-')) {
      found.words.push_back({std::string(idea.id), for_anybody(idea.title)});
    }
  }
  return found;
}

Completions all_series(Context& context, const Arguments& /*typed*/) {
  std::vector<Finding> findings;
  Completions found;
  for (const auto& series : series_of_both(context.journal(), built_in_series(), {}, findings)) {
    found.words.push_back({series.id, series.title});
  }
  return found;
}

Completions decks(Context& context, const Arguments& /*typed*/) {
  std::vector<Finding> findings;
  Completions found;
  std::set<std::string> known;
  for (const auto& question : questions_of_both(context.journal(), built_in_questions(), {}, findings)) {
    if (known.insert(question.deck).second) {
      found.words.push_back({question.deck, {}});
    }
  }
  return found;
}

} // namespace closer
