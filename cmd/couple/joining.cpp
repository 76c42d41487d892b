// SPDX-License-Identifier: MIT
#include "cmd/couple/joining.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/files/paths.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/pinning.hpp"
#include "cmd/context/progress.hpp"
#include "cmd/couple/closing.hpp"
#include "cmd/couple/first_run.hpp"
#include "cmd/line/globals.hpp"
#include "journal/folder/repository_files.hpp"
#include "model/journal_places.hpp"
#include "sync/clone.hpp"
#include "sync/git/repository.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

const Person* find_person(const Couple& couple, std::string_view words) {
  const auto wanted = fold(words.substr(0, words.find(':')));
  const auto found = std::ranges::find_if(
      couple.people, [&](const Person& each) { return each.id == wanted || fold(each.name) == wanted; });
  return found == couple.people.end() ? nullptr : &*found;
}

UsageError neither(const Couple& couple, std::string_view words, const std::string& hint) {
  return UsageError(fmt::format("'{}' isn't in this journal, which belongs to {} and {}", printable(words),
                                couple.people[0].name, couple.people[1].name),
                    hint);
}

std::string say_who_to_be(const Couple& couple, std::string_view option) {
  return fmt::format("Use --{0} {1} or --{0} {2}.", option, couple.people[0].id, couple.people[1].id);
}

const Person& who_of(const Couple& couple, const std::string& words, std::string_view option) {
  if (const auto* person = find_person(couple, words)) {
    return *person;
  }
  throw neither(couple, words, say_who_to_be(couple, option));
}

// Whether making the journal again loses nothing, here or at the partner's.
bool is_untouched(const Machine& machine, const Journal& journal) {
  const auto& path = journal.folder.path();
  const auto is_empty = [](const fs::path& folder) { return !fs::exists(folder) || fs::is_empty(folder); };
  return is_empty(path / "log") && is_empty(path / "hobbies") && is_empty(machine.data_folder(journal.couple.id)) &&
         !fs::exists(path / ".git" / "index"); // which git makes with the first commit
}

// Throws UsageError if an option names neither of the two. If the name in the journal was a typing mistake, it says
// how to begin again.
void require_both(const Machine& machine, const Arguments& arguments, const Journal& journal) {
  for (const auto& [option, name] : {std::pair(&me_option, "as"), std::pair(&with_option, "with")}) {
    const auto words = arguments.value(*option);
    if (!words || find_person(journal.couple, *words) != nullptr) {
      continue;
    }
    auto hint = say_who_to_be(journal.couple, name);
    if (is_untouched(machine, journal)) {
      const auto& path = journal.folder.path();
      hint +=
          fmt::format("\nIf the typing mistake is in the journal, make it again; nothing is written in it yet:\n  rm "
                      "{}\n  closer init {} --as {} --with {}",
                      shell_word((path / couple_file_name).string()), shell_word(path.string()),
                      shell_word(arguments.value(me_option).value_or("YOU")),
                      shell_word(arguments.value(with_option).value_or("THEM")));
    }
    throw neither(journal.couple, *words, hint);
  }
}

// The commands that join a clone: as the one who was meant, or as either.
std::string say_how_to_join(const Couple& couple, const fs::path& folder, const std::string& words) {
  const std::array<std::string_view, 2> ids = {couple.people[0].id, couple.people[1].id};
  const auto meant = did_you_mean(fold(words), ids);
  std::string result = "Its clone is there now. To join it:";
  for (const auto id : ids) {
    if (!meant || *meant == id) {
      result += fmt::format("\n  closer init {} --as {}", shell_word(folder.string()), shell_word(id));
    }
  }
  return result;
}

// "us" of "git@example.org:us.git": the folder that git would choose.
std::string folder_of_url(std::string_view url) {
  while (url.ends_with('/')) {
    url.remove_suffix(1);
  }
  url = url.substr(url.find_last_of("/:") == std::string_view::npos ? 0 : url.find_last_of("/:") + 1);
  if (url.ends_with(".git")) {
    url.remove_suffix(4);
  }
  return url.empty() ? "us" : std::string(url);
}

// The journals right below, for one that isn't where it was looked for.
std::string say_journals_below(const fs::path& folder) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.is_directory(ignored) && is_journal(entry.path())) {
      return fmt::format("There's one in {}. To join it:\n  closer init {} --as YOU", printable(entry.path().string()),
                         shell_word(entry.path().string()));
    }
  }
  return "Ask your partner to run 'closer sync' first, then:\n  git -C " + shell_word(folder.string()) +
         " pull\n  closer init " + shell_word(folder.string()) + " --as YOU";
}

// What only one of the two sees of a journal that was in this place stays where it is.
void tell_displaced(const Context& context, const std::vector<KnownJournal>& known, const Journal& journal) {
  for (const auto& each : known) {
    if (each.id != journal.couple.id && each.is_in(journal.folder.path())) {
      context.tell(fmt::format("closer: another journal, {}, was here before; your private part of it stays in {}.",
                               printable(each.id), context.machine().data_folder(each.id).string()));
    }
  }
}

} // namespace

void require_place_for_journal(const Machine& machine, const fs::path& path) {
  if (const auto outer = find_journal_above(path.parent_path())) {
    throw UsageError(
        fmt::format("{} would be inside the journal in {}", printable(path.string()), printable(outer->string())),
        fmt::format("Choose a folder outside it, or join that journal:\n  closer init {} --as YOU",
                    shell_word(outer->string())));
  }
  if (const auto own = machine.has_data_folder() ? machine.data_folder("").parent_path() : fs::path();
      !own.empty() && is_within(own, path)) {
    throw UsageError(
        fmt::format("{} would be in the journal, and your private entries are kept there", printable(own.string())),
        "Choose a folder of its own: closer init us --as sam --with ana");
  }
}

void remember_journal(const Context& context, const KnownJournal& journal) {
  with_effect(
      fmt::format("the journal in {} is ready, but this machine doesn't remember it yet; run the same command again",
                  printable(journal.folder.string())),
      [&] { context.machine().remember(journal); });
}

Status join_journal(Context& context, const Arguments& arguments, const fs::path& path) {
  const auto journal = open_journal(path);
  const auto& couple = journal.couple;
  require_both(context.machine(), arguments, journal);
  const auto known = context.machine().known_journals();
  require_joinable(known, journal);
  std::string words = arguments.value(me_option).value_or(who_am_i(known, couple.id, path).value_or(""));
  if (words.empty() && !context.can_ask()) {
    throw UsageError("init needs --as: who are you?",
                     fmt::format("Use --as {} or --as {}.", couple.people[0].id, couple.people[1].id));
  }
  if (words.empty()) {
    ask_until(context, fmt::format("Are you {} or {}?", couple.people[0].id, couple.people[1].id),
              [&](const std::string& answer) { words = who_of(couple, answer, "as").id; });
  }
  const auto& me = who_of(couple, words, "as");
  with_effect("git's settings may be incomplete; run the same command again to finish",
              [&] { make_surroundings(journal.folder); });
  remember_journal(context, {couple.id, path, me.id});
  tell_displaced(context, known, journal);
  context.tell(fmt::format("This is the journal of {} and {}, in {}. You are {}.", couple.people[0].name,
                           couple.people[1].name, printable(path.string()), me.name));
  offer_to_close(context, path); // as git makes a clone
  context.tell("\nTry one of these now:\n  closer idea\n  closer log little coffee in bed\n  closer review");
  return Status::Done;
}

Completions people_to_join(Context& /*context*/, const Arguments& typed) {
  Completions found;
  const auto folder = typed.value(typed.given(dir_word) ? dir_word : folder_option).value_or(".");
  if (!typed.given(clone_option) && is_journal(folder)) {
    for (const auto& person : open_journal(folder).couple.people) {
      found.words.push_back({person.id, person.name});
    }
  }
  return found;
}

Status clone_journal(Context& context, const Arguments& arguments) {
  const auto url = *arguments.value(clone_option);
  if (url.empty() || url.front() == '-') {
    throw UsageError(fmt::format("'{}' isn't the URL of a repository", printable(url)),
                     "For instance: closer init us --clone git@example.org:us.git --as ana");
  }
  if (arguments.given(with_option) || arguments.given(no_git_option)) {
    throw UsageError("--clone joins an existing journal, so it can't be used with --with or --no-git");
  }
  if (!arguments.given(me_option) && !context.can_ask()) {
    throw UsageError("init needs --as: who are you?", "For instance: --as ana");
  }
  if (arguments.given(dir_word) && arguments.given(folder_option)) {
    throw UsageError("init takes its folder as DIR or after -C, not both");
  }
  const auto chosen = arguments.given(dir_word) ? arguments.value(dir_word) : arguments.value(folder_option);
  const fs::path folder = fs::absolute(chosen.value_or(folder_of_url(url)));
  if (fs::exists(folder) && !(fs::is_directory(folder) && fs::is_empty(folder))) {
    throw UsageError(fmt::format("{} already exists, and a clone needs a new folder", printable(folder.string())),
                     is_journal(folder) ? fmt::format("There's a journal in it. To join it: closer init {} --as YOU",
                                                      shell_word(folder.string()))
                                        : "Choose another folder: closer init DIR --clone URL --as YOU");
  }
  require_place_for_journal(context.machine(), fs::weakly_canonical(folder));
  context.machine().require_memory();
  {
    Progress progress(context, {}, {});
    clone(url, folder, context.can_ask(), [&] { progress.wait_for("cloning"); });
  }
  if (!is_journal(folder)) {
    throw Error(Status::Failed,
                fmt::format("cloned {} into {}, but there's no journal in it", printable(shown_url(url)),
                            printable(folder.string())),
                say_journals_below(folder));
  }
  const auto words = arguments.value(me_option);
  const auto couple = open_journal(folder).couple;
  if (words && find_person(couple, *words) == nullptr) {
    throw neither(couple, *words, say_how_to_join(couple, folder, *words));
  }
  return with_effect(fmt::format("the journal is in {}; join it with 'closer init {} --as YOU'",
                                 printable(folder.string()), shell_word(folder.string())),
                     [&] { return join_journal(context, arguments, folder); });
}

} // namespace closer
