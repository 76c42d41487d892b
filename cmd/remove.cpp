// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text.hpp"
#include "cmd/context.hpp"
#include "cmd/own_record.hpp"
#include "cmd/secrecy.hpp"
#include "cmd/verbs.hpp"
#include "journal/leaving.hpp"
#include "journal/record_line.hpp"

namespace closer {
namespace {

constexpr std::array<Parameter, 2> parameters = {{
    {Parameter::Sort::Word, "ID", "", "the entry's id, or the end of it"},
    {Parameter::Sort::Flag, "--erase", "", "leave nothing to bring back, and no copy of its text in the folder"},
}};

constexpr std::array<std::string_view, 3> examples = {
    "closer remove k3f9x",
    "closer remove 2026-11-22-sam-k3f9x",
    "closer remove --erase k3f9x",
};

// git keeps every version of every line. closer-privacy(7) goes through these steps.
void say_what_history_keeps(const Context& context, const std::string& id, std::int64_t rev) {
  auto gone = Record();
  gone.id = id;
  gone.gone = true;
  gone.rev = rev;
  context.tell(fmt::format("Where it was committed, git's history keeps it, and so does each copy of the folder until "
                           "it takes this in. This "
                           "rewrites the history of a repository; closer-privacy(7) says what comes before and after:\n"
                           "  printf '%s\\n' {} |\n    git filter-repo --force --replace-text /dev/stdin",
                           shell_word(fmt::format("regex:(?m)^{} = .*$==>{}", id, write_line(gone)))));
}

Status erase(Context& context, const std::string& words) {
  const auto record = own_record(context, words, Removed::Counts);
  std::vector<Finding> places;
  std::int64_t rev = record.rev;
  {
    auto writer = context.writer();
    if (!record.gone) {
      rev = writer.replace(record, removed(record)).rev;
    }
    try {
      if (!record.is_private) {
        places = erase_lines(context.journal(), context.me(), record.id);
      }
      writer.forget(record.id);
    } catch (const Error& error) {
      throw after_other_steps(error, "the entry is removed, and the same command again erases what is left of it");
    }
  }
  if (record.is_private) {
    context.tell(fmt::format("Erased from this machine: {}, {}.", kind_name(record), say(record.at)));
    return Status::Done;
  }
  context.tell(fmt::format("Erased from the shared journal: {}. 'closer undo' does not bring it back.", record.id));
  for (const auto& place : places) {
    context.tell(describe(place));
  }
  if (!places.empty()) {
    context.tell("That is laid out by hand, or in a file of the other one's: take it out with an editor.");
  }
  say_what_history_keeps(context, record.id, rev);
  return places.empty() ? Status::Done : Status::NeedsPerson;
}

Status run(Context& context, const Arguments& arguments) {
  const auto words = *arguments.value("ID");
  if (arguments.given("erase")) {
    return erase(context, words);
  }
  const auto record = own_record(context, words);
  auto writer = context.writer();
  (void)writer.replace(record, removed(record));
  context.tell(fmt::format("{}: {}, {}. 'closer undo' brings it back.", say_where("Removed from", record),
                           kind_name(record), say(record.at)));
  return Status::Done;
}

} // namespace

const Verb remove_verb = {"remove", "remove an entry of yours", Group::Journal, parameters, examples, run, {}};

} // namespace closer
