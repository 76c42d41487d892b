// SPDX-License-Identifier: MIT
#include "cmd/command_line.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/printable.hpp"
#include "base/text.hpp"
#include "cmd/refusal.hpp"

namespace closer {
namespace {

// Behind this sign CLI11 leaves a word alone: it would take "[a, b]" apart as a list, an empty value as none, and a
// word behind "--" as an option once there are words enough.
constexpr char shield = '\x01';

// The words in the order in which CLI11 reads them, from the back.
std::vector<std::string> shielded(std::span<const std::string> words) {
  std::vector<std::string> result;
  bool has_command = false;
  bool only_words = false;
  for (const auto& word : words) {
    const bool is_empty_value = word.starts_with("--") && word.ends_with('=');
    has_command = has_command || !word.starts_with('-');
    if (only_words || word.starts_with('[')) {
      result.push_back(shield + word);
    } else if (word == "--") {
      only_words = has_command;
    } else {
      result.push_back(is_empty_value ? word + shield : word);
    }
  }
  std::reverse(result.begin(), result.end());
  return result;
}

std::string unshielded(std::string word) {
  word.erase(0, word.starts_with(shield) ? 1 : 0);
  return word;
}

// Whether an option can be among the words. What cannot be meant is not worth the time that CLI11 takes for it.
bool can_be_meant(const Parameter& parameter, std::span<const std::string> words) {
  const auto begins_as = [&](std::string_view name) {
    const bool is_long = name.starts_with("--");
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      return is_long ? word.starts_with(name) : word.starts_with('-') && !word.starts_with("--");
    });
  };
  const auto names = split(parameter.name, ',');
  return !is_option(parameter) || std::any_of(names.begin(), names.end(), begins_as);
}

void add_parameter(CLI::App& app, const Parameter& parameter, Arguments& arguments) {
  auto& slot = arguments.slot(key_of(parameter));
  const std::string name(parameter.name);
  switch (parameter.sort) {
  case Parameter::Sort::Flag: app.add_flag_callback(name, [&slot] { slot = {"true"}; }); break;
  case Parameter::Sort::Value:
  case Parameter::Sort::Many: {
    const bool once = parameter.sort == Parameter::Sort::Value;
    app.add_option(name, slot)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(once ? CLI::MultiOptionPolicy::Throw : CLI::MultiOptionPolicy::TakeAll);
    break;
  }
  case Parameter::Sort::Word:
  case Parameter::Sort::Maybe: app.add_option(name, slot)->expected(1)->allow_extra_args(false); break;
  case Parameter::Sort::Words: app.add_option(name, slot)->expected(-1); break;
  }
}

// What stands before a part of a verb (`idea --talk list`) is the verb's own, and goes to `outer`. Only what is among
// the words can be meant, and the whole tree would take longer to build than most commands take.
void add_verb(CLI::App& app, const Verb& verb, std::span<const std::string> words, Arguments& arguments,
              Arguments& outer) {
  if (std::find(words.begin(), words.end(), verb.name) == words.end()) {
    return;
  }
  auto* added = app.add_subcommand(std::string(verb.name));
  added->set_help_flag();
  added->require_subcommand(0, verb.verbs.empty() ? 0 : 1);
  for (const auto& parameter : verb.parameters) {
    if (can_be_meant(parameter, words)) {
      add_parameter(*added, parameter, verb.verbs.empty() ? arguments : outer);
    }
  }
  for (const auto& inner : verb.verbs) {
    add_verb(*added, inner, words, arguments, outer);
  }
}

// Hands what is the verb's own to it; to a part of the verb it says nothing.
void settle(CommandLine& line, Arguments& outer) {
  if (line.verb == nullptr || line.verb->verbs.empty()) {
    return;
  }
  for (const auto& parameter : line.verb->parameters) {
    auto& given = outer.slot(key_of(parameter));
    if (line.sub_verb == nullptr) {
      line.arguments.slot(key_of(parameter)) = std::move(given);
    } else if (!given.empty()) {
      const auto name = is_option(parameter) ? parameter.name.substr(0, parameter.name.find(',')) : std::string_view();
      refuse(line, name.empty() ? fmt::format("'{}' is one word too many", printable(unshielded(given.front())))
                                : fmt::format("'{}' takes no {} there", full_name(line), name));
    }
  }
}

void require_words(const CommandLine& line) {
  const auto* leaf = line.sub_verb != nullptr ? line.sub_verb : line.verb;
  if (line.arguments.given("help") || line.arguments.given("version") || leaf == nullptr) {
    return;
  }
  if (leaf->run == nullptr) {
    refuse(line, fmt::format("{} needs one of: {}", leaf->name, fmt::join(names_of(leaf->verbs), ", ")));
  }
  for (const auto& parameter : leaf->parameters) {
    if (parameter.sort == Parameter::Sort::Word && !line.arguments.given(key_of(parameter))) {
      refuse(line, fmt::format("{} needs {}: {}", full_name(line), parameter.name, parameter.help));
    }
  }
}

// "--tag: 1 required TEXT missing" said our way.
std::string reworded(const CLI::ParseError& error) {
  const std::string said = error.what();
  const auto option = said.substr(0, said.find(':'));
  if (said.find("At Most") != std::string::npos) {
    return fmt::format("{} is given more than once", option);
  }
  const bool is_missing = said.find("missing") != std::string::npos || said.find("required") != std::string::npos;
  return is_missing && option.starts_with('-') ? fmt::format("{} needs a value", option) : said;
}

const Verb* parsed_verb(const CLI::App& app, const std::vector<const Verb*>& verbs) {
  const auto parsed = app.get_subcommands();
  if (parsed.empty()) {
    return nullptr;
  }
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb* v) { return v->name == parsed[0]->get_name(); });
  return found == verbs.end() ? nullptr : *found;
}

// The parameters and verbs that can be meant, as CLI11 has them.
void add_all(CLI::App& app, std::span<const std::string> words, CommandLine& line, Arguments& outer) {
  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  app.fallthrough();
  for (const auto& parameter : global_parameters()) {
    if (can_be_meant(parameter, words)) {
      add_parameter(app, parameter, line.arguments);
    }
  }
  for (const auto* verb : all_verbs()) {
    add_verb(app, *verb, words, line.arguments, outer);
  }
}

void find_verbs(const CLI::App& app, CommandLine& line) {
  line.verb = parsed_verb(app, {all_verbs().begin(), all_verbs().end()});
  if (line.verb == nullptr) {
    return;
  }
  std::vector<const Verb*> parts;
  std::transform(line.verb->verbs.begin(), line.verb->verbs.end(), std::back_inserter(parts),
                 [](const Verb& part) { return &part; });
  line.sub_verb = parsed_verb(*app.get_subcommand(std::string(line.verb->name)), parts);
}

void unshield(CommandLine& line) {
  for (const auto& parameters :
       {global_parameters(), line.verb == nullptr ? std::span<const Parameter>() : line.verb->parameters,
        line.sub_verb == nullptr ? std::span<const Parameter>() : line.sub_verb->parameters}) {
    for (const auto& parameter : parameters) {
      for (auto& value : line.arguments.slot(key_of(parameter))) {
        value = unshielded(value);
      }
    }
  }
}

} // namespace

CommandLine parse_command_line(std::span<const std::string> words) {
  CommandLine line;
  Arguments outer;
  CLI::App app;
  add_all(app, words, line, outer);
  std::optional<std::string> problem;
  try {
    app.parse(shielded(words));
  } catch (const CLI::ParseError& error) {
    problem = reworded(error);
  }
  find_verbs(app, line);
  if (const auto rest = app.remaining(true); !rest.empty()) {
    refuse_word(line, outer, unshielded(rest.front()));
  }
  if (problem) {
    refuse(line, *problem);
  }
  settle(line, outer);
  unshield(line);
  require_words(line);
  return line;
}

} // namespace closer
