// SPDX-License-Identifier: MIT
#include "cmd/listen/reading_answers.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/words/telling.hpp"
#include "listen/written_talks.hpp"

namespace closer {
namespace {

std::string say(const Answer& answer, const std::string& name, const std::string& other) {
  switch (answer.state) {
  case Answer::State::Open: return fmt::format("{}: {}", name, answer.opening->text);
  case Answer::State::Altered:
    return answer.is_copy
               ? fmt::format("{}: this isn't genuine: the seal is a copy of {}'s: {}", name, other,
                             answer.opening->text)
               : fmt::format("{}: this isn't genuine: it's not the answer that {} sealed for this question: {}", name,
                             name, answer.opening->text);
  case Answer::State::Sealed: return fmt::format("{}: sealed, not opened yet", name);
  case Answer::State::None: return fmt::format("{}: nothing sealed yet", name);
  }
  return {};
}

bool is_open(const Answer& answer) {
  return answer.state == Answer::State::Open || answer.state == Answer::State::Altered;
}

std::string title_of(const Round& round) {
  return round.is_closeness() ? fmt::format("How close, 1 to 7, in {}", month_of_closeness(round.of)) : round.question;
}

// Both answers of a round once both are open.
std::string to_text(const Round& round, const Couple& couple, const Style& style) {
  auto result = strong(hanging("", title_of(round), style), style);
  for (std::size_t i = 0; i < couple.people.size(); ++i) {
    result += hanging("  ", say(round.answers.at(i), couple.people[i].name, couple.people.at(1 - i).name), style);
  }
  return result;
}

// What there is to say of the rounds in which one has answered.
struct Sorted {
  std::vector<const Round*> open;    // of both, the latest first
  std::vector<const Round*> waiting; // that run, and are sealed until the other answers
  bool is_half_open = false;         // one that runs is open, and the partner's isn't here yet
  bool is_elsewhere = false;         // what opens one that runs isn't on this machine
  const Round* ended = nullptr;      // the latest that the partner didn't answer in time
  std::size_t copied = 0;            // whose seal is the partner's as well
  bool is_altered = false;
};

Sorted sort_out(const Rounds& known, std::size_t mine, Day today) {
  Sorted sorted;
  for (const auto& round : known.rounds) {
    const auto& own = round.answers.at(mine);
    const auto& other = round.answers.at(1 - mine);
    if (is_open(own) && is_open(other)) {
      sorted.open.push_back(&round);
      sorted.is_altered =
          sorted.is_altered || own.state == Answer::State::Altered || other.state == Answer::State::Altered;
    } else if (own.is_copy || other.is_copy) {
      ++sorted.copied;
    } else if (own.state == Answer::State::None) {
      continue;
    } else if (!is_running(round.begun, today)) {
      sorted.ended = sorted.ended == nullptr ? &round : sorted.ended;
    } else if (is_open(own)) {
      sorted.is_half_open = true;
    } else if (round.both_sealed() && !known.openable.contains(own.seal->id)) {
      sorted.is_elsewhere = true;
    } else {
      sorted.waiting.push_back(&round);
    }
  }
  return sorted;
}

// "closeness in November 2026", "'What was the best party...'"
std::string briefly(const Round& round) {
  constexpr std::size_t shown_columns = 40;
  return printable(round.is_closeness() ? fmt::format("closeness in {}", month_of_closeness(round.of))
                                        : fmt::format("'{}'", truncate(round.question, shown_columns)));
}

std::string say_waiting(const std::vector<const Round*>& rounds) {
  constexpr std::size_t most_shown = 3;
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < std::min(most_shown, rounds.size()); ++i) {
    parts.push_back(briefly(*rounds[i]));
  }
  if (rounds.size() > most_shown) {
    parts.push_back(fmt::format("{} more", rounds.size() - most_shown));
  }
  return join(parts, "; ");
}

// Why there is nothing to read, and nothing to wait for.
std::string say_none(const Sorted& sorted, const Couple& couple, std::size_t mine) {
  return sorted.ended == nullptr ? std::string("You haven't sealed any answers.")
                                 : fmt::format("Nothing to read: {} has ended, two weeks after it began, without {}.",
                                               briefly(*sorted.ended), couple.people.at(1 - mine).name);
}

std::string say_half_open(const std::string& other) {
  return fmt::format("You've both answered. Send yours with 'closer sync'; {0}'s comes back once {0} has synced, too.",
                     other);
}

void tell_waiting(const Context& context, const Sorted& sorted, const std::string& other) {
  if (sorted.is_half_open) {
    context.tell(say_half_open(other));
  }
  if (!sorted.waiting.empty()) {
    context.tell(
        fmt::format("Waiting for {}: {}. To exchange answers: closer sync", other, say_waiting(sorted.waiting)));
  }
  if (sorted.is_elsewhere) {
    context.tell("You sealed an answer on another machine. It opens when you next write something or sync there.");
  }
  if (sorted.copied != 0) {
    context.tell(fmt::format("In {}, your seal and {}'s are the same, so one is a copy and won't be opened. To see "
                             "which came first: git log -p log",
                             counted(static_cast<long long>(sorted.copied), "round"), other));
  }
}

void mark_as_read(Context& context, const std::vector<const Round*>& rounds) {
  std::vector<std::string> talks;
  for (const auto* round : rounds) {
    if (round->is_closeness() || written_talk(*round, context.journal().couple)) {
      talks.push_back(round->of);
    }
  }
  mark_as_told(context, talks);
}

Rounds read_again(Context& context, std::size_t opened) {
  try {
    return read_rounds(context);
  } catch (const Error& error) {
    throw after_opening(error, opened);
  }
}

} // namespace

Status reveal(Context& context, const Arguments& /*arguments*/) {
  const auto& couple = context.journal().couple;
  const auto mine = couple.index_of(context.me());
  const auto before = read_rounds(context);
  const auto opened = open_own(context, before);
  const auto after = opened == 0 ? std::nullopt : std::optional(read_again(context, opened));
  const auto& known = after ? *after : before;
  context.report(known.reading);
  auto sorted = sort_out(known, mine, context.now().day);
  constexpr std::size_t most_shown = 5;
  sorted.open.resize(std::min(most_shown, sorted.open.size()));
  for (std::size_t i = 0; i < sorted.open.size(); ++i) {
    context.print((i == 0 ? "" : "\n") + to_text(*sorted.open[i], couple, context.style()));
  }
  mark_as_read(context, sorted.open);
  tell_opened(context, opened);
  tell_waiting(context, sorted, couple.people.at(1 - mine).name);
  const bool waits = !sorted.waiting.empty() || sorted.is_half_open;
  if (sorted.open.empty() && !waits && !sorted.is_elsewhere && sorted.copied == 0) {
    context.tell(fmt::format("{} To answer today's question: closer listen answer", say_none(sorted, couple, mine)));
  }
  if (sorted.is_altered || sorted.copied != 0 || context.status() != Status::Done) {
    return Status::NeedsPerson;
  }
  return waits ? Status::Sealed : Status::Done;
}

void open_and_read(Context& context, const Rounds& known, const std::string& of) {
  const auto& couple = context.journal().couple;
  const auto mine = couple.index_of(context.me());
  const auto& other = couple.people.at(1 - mine).name;
  const auto is_it = [&](const Round& round) { return round.of == of; };
  if (std::none_of(known.rounds.begin(), known.rounds.end(), is_it)) {
    context.tell(fmt::format("Sealed until {} has answered, too.", other));
    return;
  }
  try {
    (void)open_own(context, read_rounds(context));
    const auto now = read_rounds(context);
    const auto round = std::find_if(now.rounds.begin(), now.rounds.end(), is_it);
    if (round == now.rounds.end() || !is_open(round->answers.at(mine))) {
      context.tell("Sealed. It can't be opened yet; 'closer listen reveal' says why.");
    } else if (!is_open(round->answers.at(1 - mine))) {
      context.tell(say_half_open(other));
    } else {
      context.print(to_text(*round, couple, context.style()));
      mark_as_read(context, {&*round});
    }
  } catch (const Error& error) {
    context.tell_error(Error(error.status(), fmt::format("sealed, but not opened yet: {}", error.what()),
                             "The next command that writes will try again."));
  }
}

} // namespace closer
