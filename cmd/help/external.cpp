// SPDX-License-Identifier: MIT
#include "cmd/help/external.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/context/environment.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/line/verb.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "closer-";

bool is_external_name(std::string_view name, const Commands& commands) {
  constexpr std::size_t longest = 40;
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view others = "abcdefghijklmnopqrstuvwxyz0123456789_-";
  const auto& verbs = commands.verbs;
  const bool is_built_in =
      std::any_of(verbs.begin(), verbs.end(), [&](const Verb* verb) { return verb->name == name; });
  return !is_built_in && !name.empty() && name.size() <= longest &&
         letters.find(name.front()) != std::string_view::npos &&
         name.find_first_not_of(others) == std::string_view::npos;
}

// An empty entry, "." and every other that is not absolute mean another folder wherever one is.
std::vector<fs::path> folders_of_path() {
  const auto path = environment("PATH").value_or("");
  std::vector<fs::path> folders;
  for (const auto entry : split(path, ':')) {
    if (entry.starts_with('/')) {
      folders.emplace_back(entry);
    }
  }
  return folders;
}

bool is_program(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

bool lies_in_journal(const fs::path& program) {
  std::error_code problem;
  const auto real = fs::canonical(program, problem);
  return problem || find_journal_above(real.parent_path()).has_value();
}

void put_variable(const char* name, const std::string& value) { ::setenv(name, value.c_str(), 1); }

void put_journal(Context& context, const Arguments& arguments) {
  try {
    const auto folder = arguments.given(folder_option) ? context.journal().folder.path() : context.find_journal();
    if (is_journal(folder)) {
      put_variable("CLOSER_DIR", fs::canonical(folder).string());
    }
  } catch (const Error&) {
    if (arguments.given(folder_option)) {
      throw;
    }
  }
}

void put_person(Context& context, const Arguments& arguments) {
  const auto named = arguments.value(as_option);
  try {
    if (context.knows_me()) {
      put_variable("CLOSER_AS", context.me());
    }
  } catch (const UsageError&) {
    if (named) {
      throw;
    }
  } catch (const Error&) { // there is no journal to look that up in
    if (named) {
      put_variable("CLOSER_AS", *named);
    }
  }
}

void put_options(const Arguments& arguments) {
  if (arguments.given(quiet_option)) {
    put_variable("CLOSER_QUIET", "1");
  }
  if (arguments.given(no_input_option)) {
    put_variable("CLOSER_NO_INPUT", "1");
  }
  if (const auto when = arguments.value(color_option)) {
    put_variable("CLOSER_COLOR", *when);
  }
}

std::string own_program() {
  std::error_code problem;
  const auto path = fs::read_symlink("/proc/self/exe", problem);
  return problem ? "closer" : path.string(); // without /proc it is looked up on PATH, as it was for this process
}

} // namespace

std::optional<External> external_named(const std::string& name, const Commands& commands) {
  if (!is_external_name(name, commands)) {
    return std::nullopt;
  }
  std::optional<fs::path> refused;
  for (const auto& folder : folders_of_path()) {
    const auto program = folder / fmt::format("{}{}", prefix, name);
    if (is_program(program)) {
      if (!lies_in_journal(program)) {
        return External{name, program};
      }
      refused = program;
    }
  }
  if (refused) {
    throw Error(Status::Failed,
                fmt::format("{} lies in a journal's folder, so it is not run", printable(refused->string())),
                "Both of you write there. Where you know what it does, copy it to a folder of your own on PATH.");
  }
  return std::nullopt;
}

std::vector<External> external_commands(const Commands& commands) {
  std::vector<External> found;
  for (const auto& folder : folders_of_path()) {
    std::error_code problem;
    for (fs::directory_iterator file(folder, problem), end; !problem && file != end; file.increment(problem)) {
      const auto name = file->path().filename().string();
      const bool is_candidate = name.starts_with(prefix) && is_external_name(name.substr(prefix.size()), commands);
      const bool is_known = std::any_of(found.begin(), found.end(), [&](const External& external) {
        return external.program.filename() == name; // the first on PATH is the one that runs
      });
      if (is_candidate && !is_known && is_program(file->path()) && !lies_in_journal(file->path())) {
        found.push_back({name.substr(prefix.size()), file->path()});
      }
    }
  }
  std::sort(found.begin(), found.end(),
            [](const External& left, const External& right) { return left.name < right.name; });
  return found;
}

std::vector<std::string> external_names(const Commands& commands) {
  std::vector<std::string> names;
  for (auto& external : external_commands(commands)) {
    names.push_back(std::move(external.name));
  }
  return names;
}

std::optional<ExternalCall> external_call(std::span<const std::string> typed, const TypedLine& line) {
  auto external = line.program ? external_named(typed[*line.program], *line.commands) : std::nullopt;
  if (!external) {
    return std::nullopt;
  }
  const auto words = typed.subspan(*line.program + 1);
  return ExternalCall{typed.first(*line.program), std::move(*external), {words.begin(), words.end()}};
}

void become(Context& context, const Arguments& arguments, const External& external,
            const std::vector<std::string>& words) {
  put_journal(context, arguments);
  put_person(context, arguments);
  put_options(arguments);
  put_variable("CLOSER_BIN", own_program());
  const auto program = external.program.string();
  std::vector<char*> argv{const_cast<char*>(program.c_str())}; // execv does not write to them
  for (const auto& word : words) {
    argv.push_back(const_cast<char*>(word.c_str()));
  }
  argv.push_back(nullptr);
  ::execv(program.c_str(), argv.data());
  throw Error(Status::Failed, fmt::format("cannot run {}: {}", printable(program), std::strerror(errno)),
              errno == ENOEXEC ? "A script begins with a line like #!/bin/sh." : "");
}

} // namespace closer
