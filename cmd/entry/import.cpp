// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/input.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "journal/exchange/jrnl_entries.hpp"
#include "journal/exchange/json_entries.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/line_traits.hpp"
#include "journal/record/shard_names.hpp"

namespace closer {
namespace {

constexpr Parameter file_word = {
    Parameter::Type::Word, "FILE", "",
    "JSON lines or JSON of 'closer review --entries', or jrnl's JSON; '-' reads standard input", files};
constexpr Parameter dry_run_option = {Parameter::Type::Flag, "--dry-run", "",
                                      "say what would be written, and write nothing"};
constexpr std::array parameters = {file_word, dry_run_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer import ours.jsonl",
    "closer -C ../old review --all --entries --format jsonl | closer import -",
    "jrnl --export json | closer import - --dry-run",
};

constexpr std::size_t most_bytes = 64U << 20U;

Error too_long(const std::string& name) {
  return Error(Status::Failed, fmt::format("{} has more than {} MiB", name, most_bytes >> 20U),
               "JSON lines can be cut between lines, with split -l, and imported one after the other.",
               nothing_written);
}

// A pipe will do, too.
std::string read_file(const std::string& path) {
  auto text = path == "-" ? read_input(most_bytes + 1) : read_input_file(path, most_bytes + 1);
  if (text.size() > most_bytes) {
    throw too_long(path == "-" ? "standard input" : fmt::format("'{}'", printable(path)));
  }
  return text;
}

// `closer leave` writes lines of the journal's own.
std::string hint_for(std::string_view text) {
  return text.starts_with('#')
             ? "A file of 'closer leave' is the journal's own TOML. For JSON lines, before you leave: "
               "'closer review --mine --all --entries --with-private --format jsonl'."
             : "It takes what 'closer review --entries --format jsonl' or 'jrnl --export json' prints.";
}

void require_no_problems(const std::vector<std::string>& problems, const std::string& file, std::string_view text) {
  constexpr std::size_t most_shown = 10;
  if (problems.empty()) {
    return;
  }
  auto shown = problems;
  shown.resize(std::min(shown.size(), most_shown));
  const auto hidden = problems.size() - shown.size();
  throw Error(Status::Failed,
              fmt::format("{} cannot be imported; nothing was written\n  {}{}",
                          file == "-" ? "standard input" : fmt::format("'{}'", printable(file)), join(shown, "\n  "),
                          hidden == 0 ? "" : fmt::format("\n  and {} more", hidden)),
              hint_for(text));
}

// What becomes of the entries of a file.
struct Sorted {
  std::vector<Record> fresh; // to be written
  std::size_t there = 0;     // in the journal already, as they are, changed or removed
  std::size_t others = 0;    // of the other person
};

// The months in which one's own entries would stand, and what is standing: an id is one record's in both.
Records read_months(const Journal& journal, const std::vector<Record>& entries) {
  std::set<std::string> months = {std::string(standing_shard)};
  for (const auto& entry : entries) {
    months.insert(entry.id.empty() ? iso_month(entry.at.day) : shard_of(entry));
  }
  Reading reading;
  for (const auto& month : months) {
    read_shard(journal, month, reading);
  }
  require_readable(reading);
  return reading.records;
}

// Names those that have no id yet.
Sorted sort_out(Context& context, std::vector<Record>& entries, const std::string& me) {
  auto there = read_months(context.journal(), entries);
  std::vector<Finding> unreadable;
  there.merge(context.private_records(unreadable));
  name_by_content(entries, me, there);
  Sorted sorted;
  std::set<std::string> taken;
  for (const auto& entry : entries) {
    if (author_of(entry) != me) {
      ++sorted.others;
    } else if (there.contains(entry.id) || !taken.insert(entry.id).second) {
      ++sorted.there;
    } else {
      sorted.fresh.push_back(entry);
    }
  }
  return sorted;
}

std::string say_months(const std::vector<Record>& entries) {
  const auto [first, last] = std::minmax_element(entries.begin(), entries.end(), is_earlier);
  const auto from = say_month(first->at.day);
  const auto to = say_month(last->at.day);
  return from == to ? from : fmt::format("{} to {}", from, to);
}

void tell_sorted(const Context& context, const Sorted& sorted, int empty, const std::string& other, bool is_dry) {
  const auto entries = [](std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "entry" : "entries"); };
  if (sorted.fresh.empty()) {
    context.tell("Nothing new to write.");
  } else {
    const auto hidden = static_cast<std::size_t>(
        std::count_if(sorted.fresh.begin(), sorted.fresh.end(), [](const Record& each) { return each.is_private; }));
    const std::string_view done = is_dry ? "Would be written" : "Written";
    const auto what = fmt::format("{}, {}", entries(sorted.fresh.size()), say_months(sorted.fresh));
    context.tell(hidden == 0 ? fmt::format("{} to the shared journal: {}", done, what)
                             : fmt::format("{}: {}; {} of them to this machine only", done, what, hidden));
  }
  if (sorted.there != 0) {
    context.tell(fmt::format("Passed over, in the journal already or removed from it: {}", entries(sorted.there)));
  }
  if (sorted.others != 0) {
    context.tell(fmt::format("Passed over, for {} to import: {}", other, entries(sorted.others)));
  }
  if (empty != 0) {
    context.tell(fmt::format("Passed over, without a text: {}", entries(static_cast<std::size_t>(empty))));
  }
}

Status run(Context& context, const Arguments& arguments) {
  const auto file = *arguments.value(file_word);
  const auto& couple = context.journal().couple;
  const auto me = context.me();
  const auto text = read_file(file);
  auto read = read_json_entries(text, couple, context.zone());
  require_no_problems(read.problems, file, text);
  const bool is_dry = arguments.given(dry_run_option);
  Sorted sorted;
  if (is_dry) {
    sorted = sort_out(context, read.entries, me);
  } else {
    auto writer = context.writer(); // before it is found out what is there already
    sorted = sort_out(context, read.entries, me);
    if (!sorted.fresh.empty()) {
      writer.add_all(sorted.fresh);
    }
  }
  const auto other =
      std::find_if(couple.people.begin(), couple.people.end(), [&](const Person& each) { return each.id != me; });
  tell_sorted(context, sorted, read.empty, other == couple.people.end() ? "the other" : other->name, is_dry);
  return Status::Done;
}

} // namespace

const Verb import_verb = {
    "import", "take in entries from JSON, closer's or jrnl's", Group::Journal, parameters, examples, run, {}};

} // namespace closer
