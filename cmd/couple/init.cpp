// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/files/paths.hpp"
#include "base/files/process.hpp"
#include "base/random.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/machine.hpp"
#include "cmd/couple/joining.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/entry_text.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/repository_files.hpp"

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

Person read_person(std::string_view words, std::string_view option) {
  const auto clean = clean_text(words, fmt::format("the name for {}", option));
  const auto colon = clean.find(':');
  const std::string before(trim(std::string_view(clean).substr(0, colon)));
  const std::string after(colon == std::string::npos ? std::string_view()
                                                     : trim(std::string_view(clean).substr(colon + 1)));
  Person person{before, after.empty() ? before : after};
  if (!is_person_id(before)) {
    auto id = slug(before);
    std::erase(id, '-');
    if (!is_person_id(id) || colon != std::string::npos) {
      throw UsageError(
          fmt::format("'{}' is no id for a person", printable(before)),
          fmt::format("An id is a letter, then up to 15 of a-z and 0-9; a name can follow it: {} sam:Sam", option));
    }
    person.id = id;
  } else if (after.empty()) {
    person.name.front() = static_cast<char>(person.name.front() - 'a' + 'A');
  }
  if (printable(person.name) != person.name) {
    throw UsageError(fmt::format("'{}' is no name: it has characters that cannot be printed", printable(person.name)));
  }
  return person;
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
    auto answer = context.ask(question);
    const bool has_id = answer.empty() || !slug(answer.substr(0, answer.find(':'))).empty();
    if (!has_id) {
      const auto id = context.ask(fmt::format("A short id for {}, of the letters a to z?", printable(answer)));
      answer = id.find(':') == std::string::npos ? fmt::format("{}:{}", id, answer) : id;
    }
    try {
      if (!answer.empty()) {
        return read_person(answer, "");
      }
    } catch (const UsageError& error) {
      context.tell(error.what());
    }
  }
}

bool is_empty_or_absent(const fs::path& folder) { return !fs::exists(folder) || fs::is_empty(folder); }

fs::path choose_folder(const Context& context, const Arguments& arguments) {
  if (arguments.given(dir_word) && arguments.given(folder_option)) {
    throw UsageError("init takes its folder as DIR or behind -C, not both");
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
    throw UsageError("init needs DIR: this folder holds other files",
                     "For instance: closer init us --as sam --with ana");
  }
  return context.ask("This folder holds other files. Which folder is the journal to be in?", "us");
}

fs::path full_path(const fs::path& folder) {
  auto path = fs::weakly_canonical(fs::absolute(folder));
  return path.has_filename() ? path : path.parent_path();
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

// Whether there is one afterwards.
bool make_repository(const Context& context, const fs::path& path) {
  // Another repository may be meant by the environment, in a hook for instance.
  constexpr std::array<std::string_view, 5> of_another = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
                                                          "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"};
  if (run_program({"git", "init", "--quiet", path.string()}, of_another) != 0) {
    context.tell("git could not be run, so this is no git repository yet; the journal works without one.");
    return false;
  }
  return true;
}

void say_next_steps(const Context& context, const fs::path& path, const Person& other, bool has_git) {
  context.tell(fmt::format("\nTry one of these now:\n"
                           "  closer log little coffee in bed\n"
                           "  closer hobby add NAME --share\n"
                           "  closer idea\n"
                           "  closer review\n"));
  if (has_git) {
    context.tell(fmt::format("Share it with {0} through a git repository that you both reach, empty so far:\n"
                             "  git -C {1} remote add origin URL\n"
                             "  closer -C {1} sync\n"
                             "Then {0} joins with this one line:\n"
                             "  closer init --clone URL us --as {2}\n"
                             "Or let Syncthing or the like carry the folder; {0} then joins with\n"
                             "  closer init DIR --as {2}",
                             other.name, shell_word(path.string()), shell_word(other.id)));
  } else {
    context.tell(fmt::format("Share the folder with {0} in whatever way you like. {0} then joins with this one line:\n"
                             "  closer init DIR --as {1}",
                             other.name, shell_word(other.id)));
  }
}

Status make_journal(const Context& context, const Arguments& arguments, const fs::path& path) {
  if (const auto outer = find_journal_above(path.parent_path())) {
    throw UsageError(
        fmt::format("{} would be inside the journal in {}", printable(path.string()), printable(outer->string())),
        "Choose a folder outside of it.");
  }
  if (!is_empty_or_absent(path) && !fs::exists(path / ".git")) {
    context.tell(fmt::format("{} holds other files; they stay as they are.", printable(path.string())));
  }
  const auto me = ask_person(context, arguments, me_option, "Your name?");
  const auto other = ask_person(context, arguments, with_option, "And your partner's name?");
  if (me.id == other.id) {
    throw UsageError(fmt::format("both of you would have the id '{}'", me.id),
                     "Give one of you another: --with sam2:Sam");
  }
  Couple couple;
  couple.id = random_token(14);
  couple.people = {me, other};
  std::sort(couple.people.begin(), couple.people.end(),
            [](const Person& left, const Person& right) { return left.id < right.id; });
  couple.rhythm = usual_rhythm();

  bool has_git = is_inside_repository(path);
  make_folders(path);
  try {
    const auto folder = Folder::open(path);
    make_surroundings(folder); // and closer.toml last, so that an unfinished journal is not taken for a whole one
    has_git = has_git || (!arguments.given(no_git_option) && make_repository(context, path));
    folder.replace(std::string(couple_file_name), write_couple(couple));
  } catch (const Error& error) {
    throw error.having(fmt::format("{} may hold a part of a journal, and the same command again makes the "
                                   "rest",
                                   printable(path.string())));
  }
  remember_journal({couple.id, path, me.id});
  context.tell(fmt::format("A journal for {} and {} is in {}. You are {}.", me.name, other.name,
                           printable(path.string()), me.name));
  say_next_steps(context, path, other, has_git);
  return Status::Done;
}

Status run(Context& context, const Arguments& arguments) {
  try {
    if (arguments.given(clone_option)) {
      return clone_journal(context, arguments);
    }
    const auto path = full_path(choose_folder(context, arguments));
    if (fs::exists(path) && !fs::is_directory(path)) {
      throw Error(Status::Failed, fmt::format("{} is a file, not a folder", printable(path.string())), {},
                  nothing_written);
    }
    machine::require_memory();
    return is_journal(path) ? join_journal(context, arguments, path) : make_journal(context, arguments, path);
  } catch (const fs::filesystem_error& error) {
    throw Error(Status::Failed,
                fmt::format("cannot look at {}: {}", printable(error.path1().string()), error.code().message()));
  }
}

} // namespace

const Verb init_verb = {
    "init", "make a journal, or join the one that a folder holds", Group::Journal, parameters, examples, run, {}};

} // namespace closer
