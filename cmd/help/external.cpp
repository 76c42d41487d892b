// SPDX-License-Identifier: MIT
#include "cmd/help/external.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <unistd.h>

#include "base/mapped.hpp"
#include "base/system/processes.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
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
  const bool is_built_in = std::ranges::any_of(verbs, [&](const Verb* verb) { return verb->name == name; });
  return !is_built_in && !name.empty() && name.size() <= longest &&
         letters.find(name.front()) != std::string_view::npos &&
         name.find_first_not_of(others) == std::string_view::npos;
}

// An empty entry, "." and every other that isn't absolute mean another folder wherever one is.
std::vector<fs::path> folders_of(std::string_view path) {
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
  std::error_code error;
  const auto real = fs::canonical(program, error);
  return error || find_journal_above(real.parent_path()).has_value();
}

using Variables = std::vector<std::pair<std::string, std::string>>;

void put_journal(Context& context, const Arguments& arguments, Variables& variables) {
  try {
    const auto folder = arguments.given(folder_option) ? context.journal().folder.path() : context.find_journal();
    if (is_journal(folder)) {
      variables.emplace_back("CLOSER_DIR", fs::canonical(folder).string());
    }
  } catch (const Error&) {
    if (arguments.given(folder_option)) {
      throw;
    }
  }
}

void put_person(Context& context, const Arguments& arguments, Variables& variables) {
  const auto named = arguments.value(as_option);
  try {
    if (context.knows_me()) {
      variables.emplace_back("CLOSER_AS", context.me());
    }
  } catch (const UsageError&) {
    if (named) {
      throw;
    }
  } catch (const Error&) { // there is no journal to look that up in
    if (named) {
      variables.emplace_back("CLOSER_AS", *named);
    }
  }
}

void put_options(const Arguments& arguments, Variables& variables) {
  if (arguments.given(quiet_option)) {
    variables.emplace_back("CLOSER_QUIET", "1");
  }
  if (arguments.given(no_input_option)) {
    variables.emplace_back("CLOSER_NO_INPUT", "1");
  }
  if (const auto when = arguments.value(color_option)) {
    variables.emplace_back("CLOSER_COLOR", *when);
  }
}

std::string own_program() {
  return own_program_file().value_or("closer").string(); // a name is looked up on PATH, as it was for this process
}

} // namespace

std::optional<External> external_named(const std::string& name, const Commands& commands, std::string_view path) {
  if (!is_external_name(name, commands)) {
    return std::nullopt;
  }
  std::optional<fs::path> refused;
  for (const auto& folder : folders_of(path)) {
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
                fmt::format("{} is in a journal's folder, so it wasn't run", printable(refused->string())),
                "Both of you can write there. If you know what it does, copy it to a folder of yours on PATH.");
  }
  return std::nullopt;
}

std::vector<External> external_commands(const Commands& commands, std::string_view path) {
  std::vector<External> found;
  for (const auto& folder : folders_of(path)) {
    std::error_code error;
    for (fs::directory_iterator file(folder, error), end; !error && file != end; file.increment(error)) {
      const auto name = file->path().filename().string();
      const bool is_candidate = name.starts_with(prefix) && is_external_name(name.substr(prefix.size()), commands);
      const bool is_known = std::ranges::any_of(found, [&](const External& external) {
        return external.program.filename() == name; // the first on PATH is the one that runs
      });
      if (is_candidate && !is_known && is_program(file->path()) && !lies_in_journal(file->path())) {
        found.push_back({name.substr(prefix.size()), file->path()});
      }
    }
  }
  std::ranges::sort(found, [](const External& left, const External& right) { return left.name < right.name; });
  return found;
}

std::vector<std::string> external_names(const Commands& commands, std::string_view path) {
  return mapped(external_commands(commands, path), &External::name);
}

std::optional<ExternalCall> external_call(std::span<const std::string> typed, const TypedLine& line,
                                          std::string_view path) {
  auto external = line.program ? external_named(typed[*line.program], *line.commands, path) : std::nullopt;
  if (!external) {
    return std::nullopt;
  }
  const auto words = typed.subspan(*line.program + 1);
  return ExternalCall{typed.first(*line.program), std::move(*external), {words.begin(), words.end()}};
}

Context::Program program_of(Context& context, const Arguments& arguments, const External& external,
                            const std::vector<std::string>& words) {
  Variables variables;
  put_journal(context, arguments, variables);
  put_person(context, arguments, variables);
  put_options(arguments, variables);
  variables.emplace_back("CLOSER_BIN", own_program());
  return {external.program, words, std::move(variables)};
}

} // namespace closer
