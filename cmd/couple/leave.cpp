// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "base/files/paths.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/reserved_paths.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/folder/showing.hpp"
#include "journal/write/export.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

constexpr Parameter file_word = {Parameter::Type::Word, "FILE", "",
                                 "a new file for everything of yours; '-' for standard output", files};
constexpr Parameter forget_option = {Parameter::Type::Flag, "--forget", "",
                                     "then remove the journal's traces, and your private entries, from this machine"};
constexpr std::array parameters = {file_word, forget_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer leave ~/mine.toml",
    "closer leave ~/mine.toml --forget",
    "closer leave - | gpg --encrypt -r me@example.org >mine.toml.gpg",
};

void write_file(Context& context, const std::string& file, const std::string& text) {
  const auto& journal = context.journal().folder.path();
  const fs::path path(file);
  if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
    throw UsageError(fmt::format("'{}' isn't the name of a file", printable(file)));
  }
  const auto folder = fs::absolute(path).parent_path();
  if (is_within(folder, journal)) {
    throw UsageError(fmt::format("'{}' is in the journal's folder, which both of you see", printable(file)),
                     "Choose a place outside it.");
  }
  require_no_own_place(context.machine(), path, journal);
  const auto opened = Folder::open(folder);
  if (opened.has(path.filename())) {
    throw UsageError(fmt::format("'{}' already exists; nothing was written", printable(file)), "Choose another name.");
  }
  opened.replace(path.filename(), text);
}

std::string entries(std::size_t count) { return fmt::format("{} {}", count, count == 1 ? "record" : "records"); }

// The journal alone, where the folder holds other things, too: "cd us && rm -r closer.toml log".
std::string removal_of(const fs::path& folder) {
  std::vector<std::string> own;
  bool has_others = false;
  for (const auto& name : Folder::open(folder).names()) {
    const auto is_at = [&](const JournalPlace& place) {
      return place.holds == JournalPlace::Holds::FilesLikeIt ? name.starts_with(place.name) : name == place.name;
    };
    if (std::ranges::any_of(journal_places, is_at)) {
      own.push_back(name);
    } else {
      has_others = has_others || (name != ".git" && name != pages_folder_name);
    }
  }
  const auto whole = shell_word(folder.string());
  return has_others ? fmt::format("cd {} && rm -r {}", whole, shell_words(own)) : fmt::format("rm -r {}", whole);
}

void say_what_stays(const Context& context, const fs::path& folder, const std::string& other, bool is_forgotten) {
  context.tell(
      fmt::format("\nNothing was sent, and nobody was told. What stays:\n  {}, with everything you both wrote\n  {}'s "
                  "copy, and any other: closer doesn't touch those\n  git's history, here and everywhere it was pushed",
                  printable(folder.string()), other));
  if (!is_forgotten) {
    context.tell("  on this machine, where the journal is, who you are in it, and your private entries:\n  --forget "
                 "removes those, too");
  }
  context.tell(fmt::format("To remove this copy of the journal:\n  {}", removal_of(folder)));
}

Status run(Context& context, const Arguments& arguments) {
  const auto file = *arguments.value(file_word);
  const bool forgets = arguments.given(forget_option);
  const auto& journal = context.journal();
  const auto me = context.me();
  if (forgets && file == "-") {
    throw UsageError("--forget needs a file to save your part in first", "Give a file name instead of '-'.");
  }
  context.require_joined();
  Belongings belongings;
  Reading reading;
  belongings.shared = shown_all(journal, OwnLines(me), reading).in_order();
  read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  const auto findings = reading.findings.size();
  belongings.private_records = context.private_records(reading.findings);
  if (forgets && reading.findings.size() != findings) {
    throw Error(
        Status::NeedsPerson,
        fmt::format("{}\nThat would be lost; nothing was written or removed", describe(reading.findings.back())),
        "Fix that line with an editor, or leave out --forget.");
  }
  context.report(reading);
  belongings.findings = reading.findings;
  std::copy_if(reading.hobbies.begin(), reading.hobbies.end(), std::back_inserter(belongings.hobbies),
               [&](const Hobby& hobby) { return hobby.owner == me && !hobby.gone; });
  const auto text = write_belongings(belongings, journal.couple, me, context.now().day);
  if (file == "-") {
    context.print_exact(text);
    context.finish(); // before it is said to be written
  } else {
    write_file(context, file, text);
  }
  context.tell(fmt::format("Saved{}: {} you shared, {} private, and {}.", file == "-" ? "" : " to " + printable(file),
                           entries(belongings.shared.size()), belongings.private_records.size(),
                           counted(static_cast<long long>(belongings.hobbies.size()), "hobby", "hobbies")));
  if (forgets) {
    with_effect(fmt::format("your part is in {}, but this machine may still remember some of the journal; run the same "
                            "command again with another file",
                            file),
                [&] { context.machine().forget(journal, me); });
    context.tell("This machine has forgotten the journal and your private entries.");
  }
  std::error_code unknown;
  const auto folder = fs::weakly_canonical(journal.folder.path(), unknown);
  say_what_stays(context, unknown ? journal.folder.path() : folder, printable(journal.couple.partner_of(me).name),
                 forgets);
  return context.status();
}

} // namespace

const Verb leave_verb = {
    "leave", "save everything of yours to a file, and leave", Group::Journal, parameters, examples, run, {}};

} // namespace closer
