// SPDX-License-Identifier: MIT
#include "cmd/line/command_line.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/line/refusal.hpp"

namespace closer {
namespace {

// What CLI11 makes of a word depends on its version: it may take "[a, b]" apart as a list, an empty value as none, and
// "--\x1b" as text. So what each word is, is decided here, and this sign in it keeps CLI11 from seeing anything else.
constexpr char shield = '\x7f';

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether some verb, or a part of one, is called that: CLI11 is to find it.
bool is_name_of_verb(std::string_view word, const Commands& commands) {
  const auto is_it = [&](const Verb& verb) { return verb.name == word; };
  const auto& verbs = commands.verbs;
  return std::any_of(verbs.begin(), verbs.end(), [&](const Verb* verb) {
    return is_it(*verb) || std::any_of(verb->verbs.begin(), verb->verbs.end(), is_it);
  });
}

// Whether an option of that letter, like -o, takes a value, which may come right after it.
bool letter_takes_value(char letter, const Commands& commands) {
  const auto name = fmt::format("-{}", letter);
  const auto is_it = [&](const Parameter& option) { return takes_value(option) && option.name.starts_with(name); };
  const auto has_it = [&](const Verb& verb) {
    return std::any_of(verb.parameters.begin(), verb.parameters.end(), is_it);
  };
  const auto& [verbs, globals, programs] = commands;
  return std::any_of(globals.begin(), globals.end(), is_it) ||
         std::any_of(verbs.begin(), verbs.end(), [&](const Verb* verb) {
           return has_it(*verb) || std::any_of(verb->verbs.begin(), verb->verbs.end(), has_it);
         });
}

// Where the shield goes: before the value that is part of an option's word, before a name that no option can have, and
// before any other word but a verb's name. With the shield in it, a word gives the same place.
std::size_t place_of_shield(std::string_view word, const Commands& commands) {
  constexpr auto none = std::string_view::npos;
  const std::size_t dashes = word.starts_with("--") ? 2 : 1;
  const std::string_view no_name = dashes == 1 ? " \n0123456789" : " \n-"; // "- item" and "-5" are text
  if (!word.starts_with('-') || word.size() == dashes || no_name.find(word[dashes]) != none) {
    return is_name_of_verb(word, commands) ? none : 0;
  }
  if (!is_letter(word[dashes])) {
    return dashes;
  }
  if (dashes == 2) {
    const auto equals = word.find('=');
    return equals == none ? none : equals + 1;
  }
  const auto option =
      std::find_if(word.begin() + 1, word.end(), [&](char letter) { return letter_takes_value(letter, commands); });
  const auto value = static_cast<std::size_t>(option - word.begin()) + 1;
  return value < word.size() ? value : none;
}

std::string shielded(std::string word, const Commands& commands) {
  const auto at = place_of_shield(word, commands);
  return at == std::string::npos ? word : word.insert(at, 1, shield);
}

std::string unshielded(std::string word, const Commands& commands) {
  const auto at = place_of_shield(word, commands);
  return at < word.size() && word[at] == shield ? word.erase(at, 1) : word;
}

// The words in the order in which CLI11 reads them, from the back.
std::vector<std::string> shielded(std::span<const std::string> words, const Commands& commands) {
  std::vector<std::string> result;
  bool has_command = false;
  bool only_words = false;
  for (const auto& word : words) {
    has_command = has_command || !word.starts_with('-');
    if (only_words) {
      result.push_back(shield + word);
    } else if (word == "--") {
      only_words = has_command;
    } else {
      result.push_back(shielded(word, commands));
    }
  }
  std::reverse(result.begin(), result.end());
  return result;
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
  switch (parameter.type) {
  case Parameter::Type::Flag: app.add_flag_callback(name, [&slot] { slot = {"true"}; })->disable_flag_override(); break;
  case Parameter::Type::Value:
  case Parameter::Type::Many: {
    const bool once = parameter.type == Parameter::Type::Value;
    app.add_option(name, slot)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(once ? CLI::MultiOptionPolicy::Throw : CLI::MultiOptionPolicy::TakeAll);
    break;
  }
  case Parameter::Type::Word:
  case Parameter::Type::Maybe: app.add_option(name, slot)->expected(1)->allow_extra_args(false); break;
  case Parameter::Type::Words: app.add_option(name, slot)->expected(-1); break;
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
      refuse(line, name.empty()
                       ? fmt::format("'{}' is one word too many", printable(unshielded(given.front(), *line.commands)))
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
    refuse(line, fmt::format("{} needs one of: {}", leaf->name, join(names_of(leaf->verbs), ", ")));
  }
  for (const auto& parameter : leaf->parameters) {
    if (parameter.type == Parameter::Type::Word && !line.arguments.given(key_of(parameter))) {
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
  if (said.find("flag override") != std::string::npos) {
    return fmt::format("--{} takes no value", said.substr(0, said.find(' ')));
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
  for (const auto& parameter : line.commands->options) {
    if (can_be_meant(parameter, words)) {
      add_parameter(app, parameter, line.arguments);
    }
  }
  for (const auto* verb : line.commands->verbs) {
    add_verb(app, *verb, words, line.arguments, outer);
  }
}

void find_verbs(const CLI::App& app, CommandLine& line) {
  line.verb = parsed_verb(app, {line.commands->verbs.begin(), line.commands->verbs.end()});
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
       {line.commands->options, line.verb == nullptr ? std::span<const Parameter>() : line.verb->parameters,
        line.sub_verb == nullptr ? std::span<const Parameter>() : line.sub_verb->parameters}) {
    for (const auto& parameter : parameters) {
      for (auto& value : line.arguments.slot(key_of(parameter))) {
        value = unshielded(value, *line.commands);
      }
    }
  }
}

} // namespace

CommandLine parse_command_line(std::span<const std::string> words, const Commands& commands) {
  CommandLine line;
  line.commands = &commands;
  Arguments outer;
  CLI::App app;
  add_all(app, words, line, outer);
  std::optional<std::string> problem;
  try {
    app.parse(shielded(words, commands));
  } catch (const CLI::ParseError& error) {
    problem = reworded(error);
  }
  find_verbs(app, line);
  if (const auto rest = app.remaining(true); !rest.empty()) {
    refuse_word(line, outer, unshielded(rest.front(), commands));
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
