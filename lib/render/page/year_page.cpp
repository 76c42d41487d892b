// SPDX-License-Identifier: MIT
#include "render/page/year_page.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/date/hours.hpp"
#include "base/text/text.hpp"
#include "model/hobby_index.hpp"
#include "render/page/frame.hpp"
#include "render/page/page_files.hpp"
#include "render/page/year_card.hpp"
#include "render/page/year_charts.hpp"
#include "render/words/listing.hpp"
#include "render/words/style.hpp"
#include "render/words/wording.hpp"
#include "review/year_sentence.hpp"

namespace closer {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;
using kainjow::mustache::object;

// What the page is made of.
struct Source {
  const Year& year;
  const Digest& digest;
  const Couple& couple;
  HobbyIndex hobbies;
};

// "Saturday 14 March", or with its year where a chapter is one of several.
std::string say_short_day(Day day, const Source& source) {
  const bool is_one_year = year_of(source.digest.window.first) == year_of(source.digest.window.last);
  return is_one_year || source.year.has_years ? say_day(day, day) : say_day(day);
}

// Whether its words may go on in the next column of a printed chapter, which they could be higher than.
bool is_long(const Record& entry) {
  constexpr std::size_t most_in_one_piece = 600;
  auto bytes = entry.text.size() + entry.heard.size();
  for (const auto& answer : entry.answers) {
    bytes += answer.text.size();
  }
  return bytes > most_in_one_piece;
}

object dated(const Record& entry, const Source& source) {
  return object{{"day", iso_day(entry.at.day)},
                {"said_day", say_short_day(entry.at.day, source)},
                {"name", say_author(entry, source.couple)},
                {"long", flag(is_long(entry))}};
}

std::string way_name(const Record& entry) {
  const auto way = way_of(entry.kind);
  return way ? std::string(name(*way)) : "";
}

// What an entry is called that has no text.
std::string title_of(const Record& entry) {
  const auto way = way_of(entry.kind);
  return way ? std::string(title(*way)) : std::string(kind_name(entry));
}

// "Bouldering, 2 h, new to both of you".
std::string facts_of(const Record& entry, const Source& source) {
  std::vector<std::string> parts;
  if (auto hobby = source.hobbies.name_of_hobby(entry); !hobby.empty()) {
    parts.push_back(std::move(hobby));
  }
  if (entry.minutes) {
    parts.push_back(say_minutes(*entry.minutes));
  }
  if (entry.is_new) {
    parts.emplace_back("new to both of you");
  }
  return join(parts, ", ");
}

data stop_of(const Record& entry, const Source& source) {
  auto values = dated(entry, source);
  values["way"] = way_name(entry);
  values["text"] = entry.text.empty() ? title_of(entry) : entry.text;
  values["facts"] = optional(facts_of(entry, source));
  return values;
}

data quote_of(const Record& entry, const Source& source) {
  auto values = dated(entry, source);
  values["text"] = entry.text;
  return values;
}

data talk_of(const Record& entry, const Source& source) {
  auto values = dated(entry, source);
  values["question"] = optional(entry.question);
  values["text"] = optional(entry.answers.empty() ? entry.text : "");
  values["answers"] = each(entry.answers, [&](const GivenAnswer& answer) {
    return object{{"name", source.couple.name_of(answer.by)}, {"text", answer.text}};
  });
  values["heard"] = optional(entry.heard);
  return values;
}

std::string say_times(int times) { return times == 1 ? "once" : times == 2 ? "twice" : fmt::format("{} times", times); }

data chapter_of(const YearChapter& chapter, const Source& source) {
  const auto entries_of = [&](const std::vector<const Record*>& entries, auto make) {
    return part("entries", entries, [&](const Record* entry) { return make(*entry, source); });
  };
  return object{{"id", "c" + iso_day(chapter.days.first).substr(0, source.year.has_years ? 4 : 7)},
                {"title", say_period(chapter, source.year)},
                {"out", entries_of(chapter.out, stop_of)},
                {"hobbies", part("items", chapter.hobbies,
                                 [](const HobbyTimes& hobby) {
                                   return object{{"name", hobby.name}, {"times", say_times(hobby.times)}};
                                 })},
                {"noticed", entries_of(chapter.noticed, quote_of)},
                {"talks", entries_of(chapter.talks, talk_of)},
                {"little", entries_of(chapter.little, quote_of)}};
}

// An entry in the small print: what was noticed is in quotes, a hobby has its name, and what took long says so.
std::string in_small_print(const Record& entry, const Source& source) {
  if (entry.kind == Kind::Noticed) {
    return fmt::format("\u201C{}\u201D", entry.text);
  }
  const auto body = entry_body(entry);
  const auto facts = facts_of(entry, source);
  if (body.empty()) {
    return facts.empty() ? title_of(entry) : fmt::format("{} ({})", title_of(entry), facts);
  }
  return facts.empty() ? body : fmt::format("{} ({})", body, facts);
}

// The entries of a day, those of each person together.
data small_day(std::span<const Record* const> entries, const Source& source) {
  std::vector<std::pair<std::string, list>> people;
  for (const auto* entry : entries) {
    const auto who = say_author(*entry, source.couple);
    auto found = std::ranges::find(people, who, &std::pair<std::string, list>::first);
    if (found == people.end()) {
      people.emplace_back(who, list());
      found = std::prev(people.end());
    }
    found->second.push_back(object{{"text", in_small_print(*entry, source)}});
  }
  return object{{"day", fmt::format("{}", day_of_month(entries.front()->at.day))},
                {"people", each(people, [](const auto& person) {
                   return object{{"name", person.first}, {"texts", person.second}};
                 })}};
}

data small_print(const Source& source) {
  const std::span<const Record* const> entries = source.year.entries;
  const auto end_of_run = [&](std::size_t first, auto is_same) {
    auto end = first;
    while (end < entries.size() && is_same(entries[first]->at.day, entries[end]->at.day)) {
      ++end;
    }
    return end;
  };
  list months;
  for (std::size_t first = 0; first < entries.size();) {
    const auto end = end_of_run(first, [](Day one, Day other) { return iso_month(one) == iso_month(other); });
    list days;
    while (first < end) {
      const auto next = end_of_run(first, [](Day one, Day other) { return one == other; });
      days.push_back(small_day(entries.subspan(first, next - first), source));
      first = next;
    }
    months.push_back(object{{"month", say_month(entries[first - 1]->at.day)}, {"days", days}});
  }
  return data("months", months);
}

// Of the ways that came; none of a single month or year, which a chart says nothing about.
data charts_of(const Source& source) {
  if (source.year.periods.size() < 2) {
    return flag(false);
  }
  auto ways = source.digest.ways;
  std::erase_if(ways, [](const WayDigest& way) { return way.count == 0; });
  list rows;
  for (const auto& period : source.year.periods) {
    rows.push_back(
        object{{"title", say_period(period, source.year)}, {"counts", each(ways, [&](const WayDigest& way) {
                                                              const auto index = static_cast<std::size_t>(way.way);
                                                              return object{{"count", number(period.counts.at(index))}};
                                                            })}});
  }
  const auto& closeness = source.digest.closeness;
  return object{{"ways", each(ways,
                              [&](const WayDigest& way) {
                                return object{{"way", std::string(name(way.way))},
                                              {"title", std::string(title(way.way))},
                                              {"said_count", counted(way.count, "time")},
                                              {"picture", way_chart(source.year, way.way)}};
                              })},
                {"closeness", optional(closeness.empty() ? "" : closeness_chart(closeness))},
                {"by", source.year.has_years ? "Year" : "Month"},
                {"rows", rows}};
}

data private_entry(const Record& entry, const Source& source) {
  auto values = dated(entry, source);
  values["text"] = say_words(entry);
  values["only_you"] = say_private(entry);
  return values;
}

} // namespace

std::string year_to_html(const Year& year, const Digest& digest, const Couple& couple, std::span<const Hobby> hobbies) {
  const Source source{year, digest, couple, HobbyIndex(hobbies)};
  auto page = frame_of(couple, digest.today);
  dress(page, "year", year_stylesheet);
  page["span"] = say_years(digest.window);
  page["filter"] = optional(say_filter(digest.filter, couple));
  page["sentence"] = optional(year_sentence(year, digest));
  page["lead"] = optional(say_nothing(digest));
  page["begin"] = digest.is_unwritten ? invitation() : flag(false);
  const bool is_empty = year.entries.empty();
  page["book"] = flag(!is_empty);
  page["card"] = optional(is_empty ? "" : card_to_svg(digest, couple));
  list chapters;
  for (const auto& period : year.periods) {
    if (!period.tells_nothing()) {
      chapters.push_back(chapter_of(period, source));
    }
  }
  page["chapters"] = chapters;
  page["charts"] = charts_of(source);
  page["everything"] = is_empty ? flag(false) : small_print(source);
  page["only_you"] =
      part("entries", digest.only_you, [&](const Record& entry) { return private_entry(entry, source); });
  return in_frame(std::move(page), year_template);
}

} // namespace closer
