// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/files/paths.hpp"
#include "base/files/process.hpp"
#include "base/random.hpp"
#include "base/text/plain_text.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/closing.hpp"
#include "cmd/couple/first_run.hpp"
#include "cmd/couple/joining.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/entry_text.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/repository_files.hpp"
#include "model/journal_places.hpp"
#include "sync/git/git.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

constexpr std::array parameters = {dir_word, me_option, with_option, clone_option, no_git_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer init us --as sam --with ana",
    "closer init us --as zoe:Zoë --with ana:'Ana María'",
    "closer init us --as ana",
    "closer init us --clone git@example.org:us.git --as ana",
};

// The id that follows from a name: without accents and spaces, in letters from a to z; "" where some of it would be
// lost, or nothing is left.
std::string id_of_name(std::string_view name) {
  auto id = has_whole_slug(name) ? slug(name) : std::string();
  std::erase(id, '-');
  return is_person_id(id) ? id : "";
}

Person read_person(std::string_view words, std::string_view option) {
  const auto clean = clean_text(words, fmt::format("the name for {}", option));
  const auto colon = clean.find(':');
  const std::string before(trim(std::string_view(clean).substr(0, colon)));
  const std::string after(colon == std::string::npos ? std::string_view()
                                                     : trim(std::string_view(clean).substr(colon + 1)));
  Person person{before, after.empty() ? before : after};
  if (!is_person_id(before)) {
    person.id = colon == std::string::npos ? id_of_name(before) : "";
    if (person.id.empty()) {
      throw UsageError(
          fmt::format("'{}' can't be a person's id", printable(before)),
          fmt::format("An id is a letter, then up to 15 of a-z and 0-9. A name can follow it: {} sam:Sam", option));
    }
  } else if (after.empty()) {
    person.name.front() = static_cast<char>(person.name.front() - 'a' + 'A');
  }
  if (printable(person.name) != person.name) {
    throw UsageError(
        fmt::format("'{}' can't be a name: it has characters that can't be printed", printable(person.name)));
  }
  return person;
}

// Whether nobody has to be told which id a name has: "Sam".
bool is_plainly(std::string_view name, std::string_view id) {
  return plain_length(name) == name.size() && fold(name) == id;
}

// An id is for good, so one that is more than the name in small letters is shown first, and can be another.
std::string with_id(const Context& context, const std::string& name) {
  const auto id = id_of_name(name);
  if (name.empty() || name.find(':') != std::string::npos || is_plainly(name, id)) {
    return name;
  }
  const auto chosen = context.ask(
      fmt::format("A short id for {}, in the letters a to z (you can't change it later)?", printable(name)), id);
  return chosen.find(':') == std::string::npos ? fmt::format("{}:{}", chosen, name) : chosen;
}

// The person that an option or an answer names.
Person ask_person(const Context& context, const Arguments& arguments, const Parameter& option,
                  std::string_view question) {
  if (const auto words = arguments.value(option)) {
    return read_person(*words, std::string(long_name(option)));
  }
  if (!context.can_ask()) {
    throw UsageError(fmt::format("init needs {}", long_name(option)),
                     "For instance: closer init us --as sam --with ana");
  }
  for (;;) {
    const auto answer = with_id(context, context.ask(question));
    try {
      if (!answer.empty()) {
        return read_person(answer, "");
      }
    } catch (const UsageError& error) {
      context.tell(error.what());
    }
  }
}

// "Sam", "Zoë (zoe)": the id where it is more than the name in small letters.
std::string say_person(const Person& person) {
  return is_plainly(person.name, person.id) ? person.name : fmt::format("{} ({})", person.name, person.id);
}

bool is_empty_or_absent(const fs::path& folder) { return !fs::exists(folder) || fs::is_empty(folder); }

fs::path full_path(const fs::path& folder) {
  auto path = fs::weakly_canonical(fs::absolute(folder));
  return path.has_filename() ? path : path.parent_path();
}

// Throws UsageError if no journal can be.
void require_possible(const Machine& machine, const fs::path& path) {
  if (fs::exists(path) && !fs::is_directory(path)) {
    throw UsageError(fmt::format("{} is a file, not a folder", printable(path.string())), {}, nothing_written);
  }
  if (!is_journal(path)) {
    require_place_for_journal(machine, path);
  }
}

fs::path choose_folder(const Context& context, const Arguments& arguments) {
  if (arguments.given(dir_word) && arguments.given(folder_option)) {
    throw UsageError("init takes its folder as DIR or after -C, not both");
  }
  if (const auto folder = arguments.given(dir_word) ? arguments.value(dir_word) : arguments.value(folder_option)) {
    if (folder->empty()) {
      throw UsageError("the folder's name is empty");
    }
    return *folder;
  }
  if (is_journal(".") || is_empty_or_absent(".")) {
    return ".";
  }
  if (!context.can_ask()) {
    throw UsageError("init needs DIR: this folder has other files in it",
                     "For instance: closer init us --as sam --with ana");
  }
  fs::path chosen;
  ask_until(
      context, "This folder has other files in it. Which folder should the journal be in?",
      [&](const std::string& answer) {
        chosen = answer;
        require_possible(context.machine(), full_path(chosen));
      },
      "us");
  return chosen;
}

bool is_inside_repository(fs::path folder) {
  for (; !folder.empty(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".git")) {
      return true;
    }
    if (folder == folder.parent_path()) {
      break;
    }
  }
  return false;
}

// A journal is one without git, too: where git can't make a repository, because it can't change modes there for
// instance, none is begun.
void make_repository(const Context& context, const fs::path& path) {
  constexpr int cannot_run = 127;
  Program git{{"git", "init", "--quiet", path.string()}, {}, {}};
  for (const auto* of_another :
       {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"}) {
    git.environment[of_another] = std::nullopt; // which may be meant by the environment, in a hook for instance
  }
  const auto repository = path / ".git";
  const bool is_new = !fs::exists(fs::symlink_status(repository));
  const auto outcome = capture_program(git);
  if (outcome.status == cannot_run) {
    context.tell("Couldn't run git, so this isn't a git repository yet. The journal works without one.");
  } else if (outcome.status != 0) {
    if (is_new) {
      std::error_code ignored;
      fs::remove_all(repository, ignored);
    }
    context.tell(
        fmt::format("git couldn't make a repository here:\n{}\nThe journal works without one. To sync it with git, "
                    "keep it on another disk; see closer-sync(7).",
                    printable(words_of_git(outcome), Layout::Keep)));
  }
}

// The two, who have different ids: of what was asked for the second is asked for again.
std::pair<Person, Person> ask_people(const Context& context, const Arguments& arguments) {
  const auto me = ask_person(context, arguments, me_option, "Your name?");
  for (;;) {
    auto other = ask_person(context, arguments, with_option, "And your partner's name?");
    if (me.id != other.id) {
      return {me, std::move(other)};
    }
    const UsageError error(fmt::format("both of you would have the id '{}'", me.id),
                           "Give one of you a different id: --with sam2:Sam");
    if (arguments.given(with_option)) {
      throw error;
    }
    context.tell(
        fmt::format("Both of you would have the id '{}'. Put a different one before the name: sam2:Sam", me.id));
  }
}

Status make_journal(Context& context, const Arguments& arguments, const fs::path& path) {
  if (!is_empty_or_absent(path) && !fs::exists(path / ".git")) {
    context.tell(fmt::format("{} has other files in it; they stay as they are.", printable(path.string())));
  }
  const bool is_led = context.can_ask() && !(arguments.given(me_option) && arguments.given(with_option));
  if (is_led) {
    context.tell("Welcome. This makes a journal for the two of you; there are a few short questions.");
  }
  const auto [me, other] = ask_people(context, arguments);
  Couple couple;
  couple.id = random_token(14);
  couple.people = {me, other};
  std::sort(couple.people.begin(), couple.people.end(),
            [](const Person& left, const Person& right) { return left.id < right.id; });
  couple.begun = context.now().day;
  couple.rhythm = usual_rhythm();

  make_folders(path);
  const auto place = printable(path.string());
  with_effect(fmt::format("{} may have part of a journal in it; run the same command again to finish", place), [&] {
    const auto folder = Folder::open(path);
    make_surroundings(folder); // and closer.toml last, so that an unfinished journal isn't taken for a whole one
    if (!arguments.given(no_git_option) && !is_inside_repository(path)) {
      make_repository(context, path);
    }
    folder.replace(std::string(couple_file_name), write_couple(couple));
  });
  remember_journal(context, {couple.id, path, me.id});
  context.tell(
      fmt::format("A journal for {} and {} is in {}. You are {}.", say_person(me), say_person(other), place, me.name));
  offer_to_close(context, path);
  const auto journal = open_journal(path);
  if (is_led) {
    ask_for_hobby(context, journal, me);
  }
  show_first_steps(context, journal, me);
  return Status::Done;
}

Status run(Context& context, const Arguments& arguments) {
  try {
    if (arguments.given(clone_option)) {
      return clone_journal(context, arguments);
    }
    const auto path = full_path(choose_folder(context, arguments));
    require_possible(context.machine(), path);
    context.machine().require_memory();
    return is_journal(path) ? join_journal(context, arguments, path) : make_journal(context, arguments, path);
  } catch (const fs::filesystem_error& error) {
    throw Error(Status::Failed,
                fmt::format("can't look at {}: {}", printable(error.path1().string()), error.code().message()));
  }
}

} // namespace

const Verb init_verb = {"init", "make a journal, or join one", Group::Journal, parameters, examples, run, {}};

} // namespace closer
