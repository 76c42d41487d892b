// SPDX-License-Identifier: MIT
#include "render/words/wording.hpp"

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"

namespace closer {

std::string say_names(const Couple& couple) { return join(mapped(couple.people, &Person::name), " and "); }

std::string say_author(const Record& entry, const Couple& couple) {
  if (entry.answers.empty()) {
    return couple.name_of(author_of(entry));
  }
  const auto names = mapped(entry.answers, [&](const GivenAnswer& answer) { return couple.name_of(answer.by); });
  return join(names, " and ");
}

std::string say_words(const Record& entry) {
  if (entry.text.empty()) {
    return std::string(kind_name(entry));
  }
  return entry.answers.empty() ? entry.text : fmt::format("{}\n{}", entry.question, entry.text);
}

std::string short_month(Day day) { return std::string(month_name(month_of(day)).substr(0, 3)); }

std::string short_day(Day day) { return fmt::format("{} {}", day_of_month(day), short_month(day)); }

std::string say_span(const Window& window) {
  const auto full = [](Day day) {
    return fmt::format("{} {} {}", day_of_month(day), month_name(month_of(day)), year_of(day));
  };
  if (window.first == window.last) {
    return full(window.last);
  }
  const bool same_year = year_of(window.first) == year_of(window.last);
  const bool same_month = same_year && month_of(window.first) == month_of(window.last);
  const auto first = same_month  ? fmt::format("{}", day_of_month(window.first))
                     : same_year ? fmt::format("{} {}", day_of_month(window.first), month_name(month_of(window.first)))
                                 : full(window.first);
  return fmt::format("{} to {}", first, full(window.last));
}

std::string say_private(const Record& record) {
  if (!record.is_private) {
    return {};
  }
  return record.surprise_until ? fmt::format("seen only by you until {}", say_day(record.surprise_until->day))
                               : "only you";
}

std::string in_brackets(const std::string& said) { return said.empty() ? said : fmt::format(" ({})", said); }

std::string say_filter(const Filter& filter, const Couple& couple) {
  std::vector<std::string> parts;
  if (!filter.author.empty()) {
    parts.push_back(fmt::format("what {} wrote", couple.name_of(filter.author)));
  }
  if (!filter.ways.empty()) {
    parts.push_back("only " + join(mapped(filter.ways, [](Way way) { return name(way); }), ", "));
  }
  for (const auto& tag : filter.tags) {
    parts.push_back("#" + tag);
  }
  return join(parts, ", ");
}

std::string say_nothing(const Digest& digest) {
  if (digest.entries != 0) {
    return {};
  }
  if (digest.is_unwritten) {
    return "Nothing here yet. Begin with something small:";
  }
  return digest.window.first > digest.today ? "These days are in the future."
                                            : "Nothing was written down in this time.";
}

std::vector<Command> first_commands() {
  return {{"closer log little coffee in bed", "something you did for your partner"},
          {"closer log noticed you let me sleep", "what you noticed, in your own words"},
          {"closer idea", "something to do today"}};
}

std::string next_facts(const Proposal& next) {
  return fmt::format("{}, {} ({})", title(next.idea.way), say_minutes(next.idea.minutes), next.idea.id);
}

std::string next_command(const Proposal& next) {
  const auto id = shell_word(next.idea.id);
  return next.is_for_a_free_day ? fmt::format("closer idea plan {} --on saturday", id)
                                : fmt::format("closer did {}", id);
}

std::string pause_to_text(const Pause& pause, const Style& style) {
  return hanging("", say_pause(pause) + " 'closer resume' ends it.", style);
}

std::string say_pauses(const Digest& digest) {
  std::vector<std::string> parts;
  if (digest.pause) {
    parts.push_back(say_pause(*digest.pause));
  }
  if (digest.paused_days != 0) {
    parts.push_back(fmt::format("{} {} left out of the rhythm.", counted(digest.paused_days, "paused day"),
                                digest.paused_days == 1 ? "is" : "are"));
  }
  return join(parts, " ");
}

std::string say_number(double number) {
  auto said = fmt::format("{:.1f}", number);
  return said.ends_with(".0") ? said.substr(0, said.size() - 2) : said;
}

std::string say_rhythm(const WayDigest& way) {
  std::vector<std::string> parts;
  if (way.agreed) {
    parts.push_back(fmt::format("The line: your rhythm makes {}.", say_number(*way.agreed)));
  }
  if (way.usual) {
    parts.push_back(fmt::format("The dot: your usual is {}.", say_number(*way.usual)));
  }
  return join(parts, " ");
}

std::string say_quieter(const Digest& digest) {
  std::vector<std::string> quieter;
  for (const auto& way : digest.ways) {
    if (way.quieter) {
      quieter.emplace_back(title(way.way));
    }
  }
  return quieter.empty() ? std::string() : fmt::format("Quieter than your usual: {}.", join(quieter, ", "));
}

} // namespace closer
