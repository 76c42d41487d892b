// SPDX-License-Identifier: MIT
#include "cmd/listen/talk.hpp"

#include <utility>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "listen/check_in.hpp"
#include "model/couple.hpp"

namespace closer {
namespace {

// "5 min", "2 min 30 s", "45 s".
std::string say_length(Stopwatch length) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
  const auto rest = fmt::format("{} s", seconds % 60);
  if (seconds < 60) {
    return rest;
  }
  return say_minutes(seconds / 60) + (seconds % 60 == 0 ? "" : " " + rest);
}

} // namespace

Talk two_turns(std::string question, const std::array<std::string, 2>& names, Stopwatch each) {
  constexpr std::size_t widest_name = 12;
  Talk talk;
  talk.question = std::move(question);
  talk.then = Turns::Then::SayBack;
  talk.kept_in = &Record::heard;
  talk.each = each;
  talk.rules = {fmt::format("{} speaks for {}, good news first. {} only listens: no advice, no questions, no stories. "
                            "Then {} says back what they heard, and {} says if that's it.",
                            names[0], say_length(each), names[1], names[1], names[0]),
                "Then swap."};
  for (const std::size_t turn : {0U, 1U}) {
    const auto& speaker = names.at(turn);
    const auto& listener = names.at(1 - turn);
    talk.turns.push_back(
        {fmt::format("{} speaks", truncate(printable(speaker), widest_name)),
         fmt::format("{} speaks, {} only listens.", speaker, listener),
         fmt::format("{}, say back in your own words what you heard; {} says if that's it.", listener, speaker)});
    talk.lines.push_back({fmt::format("{}, what did you hear?", listener), listener});
  }
  return talk;
}

Talk check_in(const std::array<std::string, 2>& names, Stopwatch each) {
  Talk talk;
  talk.question = check_in_question;
  talk.idea = check_in_name;
  talk.intro =
      fmt::format("Five parts, each {} at most. You both speak in every part, and it can be short.", say_length(each));
  talk.then = Turns::Then::GoOn;
  talk.kept_in = &Record::text;
  talk.each = each;
  for (const auto& part : check_in_parts) {
    const auto& begins = names.at(talk.turns.size() % names.size());
    const auto words = fmt::format("{} {}", part.question, part.how);
    talk.rules.push_back(fmt::format("{} {} begins.", words, begins));
    talk.turns.push_back(
        {std::string(part.label),
         fmt::format("{} of {}. {} {} begins.", talk.rules.size(), check_in_parts.size(), words, begins), ""});
    talk.lines.push_back({std::string(part.question), std::string(part.label)});
  }
  return talk;
}

std::string how_it_goes(const Talk& talk, const Style& style) {
  auto page = strong(hanging("", talk.question, style), style) + "\n";
  page += talk.intro.empty() ? "" : hanging("", talk.intro, style);
  for (std::size_t i = 0; i < talk.rules.size(); ++i) {
    page += hanging(fmt::format("{}. ", i + 1), talk.rules[i], style);
  }
  return page;
}

} // namespace closer
