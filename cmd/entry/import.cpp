// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/input.hpp"
#include "cmd/context/progress.hpp"
#include "cmd/entry/incoming.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "journal/exchange/json_entries.hpp"

namespace closer {
namespace {

constexpr Parameter file_word = {Parameter::Type::Word, "FILE", "",
                                 "JSON or JSON lines from 'closer list', or JSON from jrnl; '-' reads standard input",
                                 files};
constexpr Parameter dry_run_option = {Parameter::Type::Flag, "--dry-run", "",
                                      "say what would be imported, and write nothing"};
constexpr std::array parameters = {file_word, dry_run_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer import ours.jsonl",
    "closer -C ../old list --all --format jsonl | closer import -",
    "jrnl --export json | closer import - --dry-run",
};

constexpr std::size_t most_bytes = 64U << 20U;

Error too_long(const std::string& name) {
  return Error(Status::Failed, fmt::format("{} is more than {} MiB", name, most_bytes >> 20U),
               "Cut JSON lines into smaller files with 'split -l', and import them one by one.", nothing_written);
}

// A pipe will do, too.
std::string read_file(Context& context, const std::string& path) {
  auto text = path == "-" ? context.read_input(most_bytes + 1) : read_input_file(path, most_bytes + 1);
  if (text.size() > most_bytes) {
    throw too_long(path == "-" ? "standard input" : fmt::format("'{}'", printable(path)));
  }
  return text;
}

// `closer leave` writes lines of the journal's own.
std::string hint_for(std::string_view text) {
  return text.starts_with('#') ? "A file from 'closer leave' is TOML. To get JSON lines before you leave: closer list "
                                 "--mine --all --with-private --format jsonl"
                               : "Import the output of 'closer list --format jsonl' or 'jrnl --export json'.";
}

void require_no_problems(const FoundProblems& problems, const std::string& file, std::string_view text) {
  constexpr std::size_t most_shown = 10;
  if (problems.count == 0) {
    return;
  }
  auto shown = problems.kept;
  shown.resize(std::min(shown.size(), most_shown));
  const auto hidden = problems.count - shown.size();
  throw Error(Status::Failed,
              fmt::format("can't import {}; nothing was written\n  {}{}",
                          file == "-" ? "standard input" : fmt::format("'{}'", printable(file)), join(shown, "\n  "),
                          hidden == 0 ? "" : fmt::format("\n  and {} more", hidden)),
              hint_for(text));
}

// How many have no text. The text itself isn't needed any longer.
int read_entries(Context& context, const std::string& file, Incoming& incoming, Progress& progress) {
  const auto text = read_file(context, file);
  const auto read =
      read_json_entries(text, {context.journal().couple, context.zone(), context.now()}, [&](Record entry) {
        progress.step();
        incoming.add(std::move(entry));
      });
  require_no_problems(read.problems, file, text);
  return read.empty;
}

std::string say_months(const Incoming::Sorted& sorted) {
  const auto from = say_month(sorted.first);
  const auto to = say_month(sorted.last);
  return from == to ? from : fmt::format("{} to {}", from, to);
}

std::string say_entries(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "entry" : "entries"); }

// "2 already there or removed, 1 of Ana's"
std::string say_skipped(const Incoming::Sorted& sorted, int empty, const std::string& other) {
  std::vector<std::string> parts;
  if (sorted.there != 0) {
    parts.push_back(fmt::format("{} already there or removed", sorted.there));
  }
  if (sorted.others != 0) {
    parts.push_back(fmt::format("{} for {} to import", sorted.others, other));
  }
  if (empty != 0) {
    parts.push_back(fmt::format("{} without text", empty));
  }
  return join(parts, ", ");
}

// "Imported 120 entries, March to May 2026, 3 of them only you see; skipped 2 already there or removed"
std::string say_imported(const Incoming::Sorted& sorted, const std::string& skipped, bool is_dry) {
  const auto hidden = sorted.private_records.size();
  const auto count = sorted.lines.size() + hidden;
  const auto rest = skipped.empty() ? "" : "; skipped " + skipped;
  if (count == 0) {
    return "Nothing new to import" + rest;
  }
  return fmt::format("{} {}, {}{}{}", is_dry ? "Would import" : "Imported", say_entries(count), say_months(sorted),
                     hidden == 0 ? "" : fmt::format(", {} of them private", hidden), rest);
}

Incoming::Sorted sort_out(Context& context, Incoming& incoming, Progress& progress) {
  std::vector<Finding> unreadable;
  return incoming.sort_out(context.journal(), context.private_records(unreadable), [&] { progress.step(); });
}

struct Imported {
  Incoming::Sorted sorted;
  int empty = 0; // that had nothing to import
};

Imported import_file(Context& context, const std::string& file, bool is_dry) {
  Incoming incoming(context.me());
  const auto held = context.hold_interrupts(); // so that all of it is written, or nothing
  Progress progress(context, "Reading", "entries");
  Imported imported;
  imported.empty = read_entries(context, file, incoming, progress);
  progress.go_on("Comparing", "entries");
  if (is_dry) {
    imported.sorted = sort_out(context, incoming, progress);
  } else {
    auto writer = context.writer(); // before it is found out what is there already
    imported.sorted = sort_out(context, incoming, progress);
    progress.go_on("Writing", "months");
    writer.add_all(imported.sorted.lines, imported.sorted.private_records, [&] { progress.step(); });
  }
  return imported;
}

Status run(Context& context, const Arguments& arguments) {
  const bool is_dry = arguments.given(dry_run_option);
  const auto [sorted, empty] = import_file(context, *arguments.value(file_word), is_dry);
  const auto skipped = say_skipped(sorted, empty, context.journal().couple.partner_of(context.me()).name);
  context.tell(say_imported(sorted, skipped, is_dry));
  return Status::Done;
}

} // namespace

const Verb import_verb = {
    "import", "import entries from JSON, closer's or jrnl's", Group::Journal, parameters, examples, run, {}};

} // namespace closer
