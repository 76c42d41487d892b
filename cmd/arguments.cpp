// SPDX-License-Identifier: MIT
#include "cmd/arguments.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/did_you_mean.hpp"
#include "base/printable.hpp"
#include "base/text.hpp"
#include "cmd/external.hpp"
#include "cmd/one_of.hpp"

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

bool is_option(const Parameter& parameter) { return parameter.name.starts_with('-'); }

void add_parameter(CLI::App& app, const Parameter& parameter, Arguments& arguments) {
  auto& slot = arguments.slot(key_of(parameter));
  const std::string name(parameter.name);
  switch (parameter.sort) {
  case Parameter::Sort::Flag: app.add_flag_callback(name, [&slot] { slot = {"true"}; }); break;
  case Parameter::Sort::Value:
    app.add_option(name, slot)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw);
    break;
  case Parameter::Sort::Many:
    app.add_option(name, slot)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    break;
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
    add_parameter(*added, parameter, verb.verbs.empty() ? arguments : outer);
  }
  for (const auto& inner : verb.verbs) {
    add_verb(*added, inner, words, arguments, outer);
  }
}

// Every name of every option that can stand with a verb.
std::vector<std::string_view> option_names(const CommandLine& line) {
  std::vector<std::string_view> names;
  const auto add = [&](std::span<const Parameter> parameters) {
    for (const auto& parameter : parameters) {
      if (is_option(parameter)) {
        const auto aliases = split(parameter.name, ',');
        names.insert(names.end(), aliases.begin(), aliases.end());
      }
    }
  };
  add(global_parameters());
  for (const auto* verb : {line.verb, line.sub_verb}) {
    if (verb != nullptr) {
      add(verb->parameters);
    }
  }
  return names;
}

// "thing add"; "" where no verb was typed.
std::string full_name(const CommandLine& line) {
  std::string name(line.verb == nullptr ? std::string_view() : line.verb->name);
  return line.sub_verb == nullptr ? name : fmt::format("{} {}", name, line.sub_verb->name);
}

[[noreturn]] void fail(const CommandLine& line, const std::string& message,
                       const std::optional<std::string>& meant = {}) {
  throw UsageError(meant ? fmt::format("{}; did you mean '{}'?", message, *meant) : message,
                   line.verb == nullptr ? "'closer help' shows what can be typed."
                                        : fmt::format("'closer {} --help' shows what can be typed.", full_name(line)));
}

std::vector<std::string_view> names_of(std::span<const Verb* const> verbs) {
  std::vector<std::string_view> names;
  std::transform(verbs.begin(), verbs.end(), std::back_inserter(names), [](const Verb* verb) { return verb->name; });
  return names;
}

std::vector<std::string_view> names_of(std::span<const Verb> verbs) {
  std::vector<std::string_view> names;
  std::transform(verbs.begin(), verbs.end(), std::back_inserter(names), [](const Verb& verb) { return verb.name; });
  return names;
}

// "idea show", where the first word behind `idea` was probably to be that; `word` is the one that is too many.
std::optional<std::string> misspelled_part(const CommandLine& line, const Arguments& outer, const std::string& word) {
  if (line.sub_verb != nullptr || line.verb->verbs.empty()) {
    return std::nullopt;
  }
  auto first = word;
  for (const auto& parameter : line.verb->parameters) {
    if (!is_option(parameter)) {
      first = outer.value(key_of(parameter)).value_or(first);
      break;
    }
  }
  const auto meant = did_you_mean(first, names_of(line.verb->verbs));
  return meant ? std::optional(fmt::format("{} {}", line.verb->name, *meant)) : std::nullopt;
}

// "--until DATE" where the command takes no words but what comes behind an option; else "".
std::string option_for_a_word(const CommandLine& line) {
  const auto& parameters = (line.sub_verb == nullptr ? line.verb : line.sub_verb)->parameters;
  if (!std::all_of(parameters.begin(), parameters.end(), is_option)) {
    return {};
  }
  const auto found = std::find_if(parameters.begin(), parameters.end(), [](const Parameter& parameter) {
    return parameter.sort == Parameter::Sort::Value || parameter.sort == Parameter::Sort::Many;
  });
  return found == parameters.end() ? std::string()
                                   : fmt::format("{} {}", found->name.substr(found->name.rfind(',') + 1), found->value);
}

[[noreturn]] void refuse_word(const CommandLine& line, const Arguments& outer, const std::string& word) {
  const auto shown = printable(word);
  if (word.size() > 1 && word.starts_with('-')) {
    const auto name = word.substr(0, word.find('='));
    const bool is_number = word.find_first_not_of("-0123456789") == std::string::npos;
    const auto meant = name.size() > 2 ? did_you_mean(name, option_names(line)) : std::nullopt;
    if (line.verb != nullptr && is_number) {
      fail(line, fmt::format("there is no option '{}'; write -- before a text that begins with '-'", shown));
    }
    fail(line, fmt::format("there is no option '{}'", shown), meant);
  }
  if (line.verb == nullptr) {
    auto names = names_of(all_verbs());
    const auto externals = external_commands();
    std::transform(externals.begin(), externals.end(), std::back_inserter(names),
                   [](const External& external) { return std::string_view(external.name); });
    fail(line, fmt::format("there is no command '{}'", shown), did_you_mean(word, names));
  }
  if (line.sub_verb == nullptr && !line.verb->verbs.empty() && line.verb->run == nullptr) {
    const auto parts = names_of(line.verb->verbs);
    const auto meant = did_you_mean(word, parts);
    fail(line,
         fmt::format("there is no '{} {}'{}", line.verb->name, shown,
                     meant ? "" : fmt::format("; the parts of {} are {}", line.verb->name, listed(parts))),
         meant);
  }
  const auto meant = misspelled_part(line, outer, word);
  const auto option = meant ? std::string() : option_for_a_word(line);
  fail(line, fmt::format("'{}' is one word too many{}", shown, option.empty() ? "" : "; is it for " + option + "?"),
       meant);
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
      fail(line, name.empty() ? fmt::format("'{}' is one word too many", printable(unshielded(given.front())))
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
    fail(line, fmt::format("{} needs one of: {}", leaf->name, fmt::join(names_of(leaf->verbs), ", ")));
  }
  for (const auto& parameter : leaf->parameters) {
    if (parameter.sort == Parameter::Sort::Word && !line.arguments.given(key_of(parameter))) {
      fail(line, fmt::format("{} needs {}: {}", full_name(line), parameter.name, parameter.help));
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

} // namespace

bool Arguments::given(std::string_view name) const {
  const auto found = m_values.find(name);
  return found != m_values.end() && !found->second.empty();
}

std::optional<std::string> Arguments::value(std::string_view name) const {
  return given(name) ? std::optional(m_values.find(name)->second.back()) : std::nullopt;
}

std::vector<std::string> Arguments::values(std::string_view name) const {
  return given(name) ? m_values.find(name)->second : std::vector<std::string>();
}

std::string_view key_of(const Parameter& parameter) {
  auto name = parameter.name.substr(parameter.name.rfind(',') + 1);
  name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
  return name;
}

CommandLine parse_command_line(std::span<const std::string> words) {
  CommandLine line;
  Arguments outer;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.require_subcommand(0, 1);
  app.fallthrough();
  for (const auto& parameter : global_parameters()) {
    add_parameter(app, parameter, line.arguments);
  }
  std::vector<const Verb*> verbs(all_verbs().begin(), all_verbs().end());
  for (const auto* verb : verbs) {
    add_verb(app, *verb, words, line.arguments, outer);
  }

  std::optional<std::string> problem;
  try {
    app.parse(shielded(words));
  } catch (const CLI::ParseError& error) {
    problem = reworded(error);
  }

  line.verb = parsed_verb(app, verbs);
  const auto* verb_app = line.verb == nullptr ? &app : app.get_subcommand(std::string(line.verb->name));
  if (line.verb != nullptr) {
    std::vector<const Verb*> inner;
    std::transform(line.verb->verbs.begin(), line.verb->verbs.end(), std::back_inserter(inner),
                   [](const Verb& v) { return &v; });
    line.sub_verb = parsed_verb(*verb_app, inner);
  }
  if (const auto rest = app.remaining(true); !rest.empty()) {
    refuse_word(line, outer, unshielded(rest.front()));
  }
  if (problem) {
    fail(line, *problem);
  }
  settle(line, outer);
  for (const auto& verb_or_global :
       {global_parameters(), line.verb == nullptr ? std::span<const Parameter>() : line.verb->parameters,
        line.sub_verb == nullptr ? std::span<const Parameter>() : line.sub_verb->parameters}) {
    for (const auto& parameter : verb_or_global) {
      for (auto& value : line.arguments.slot(key_of(parameter))) {
        value = unshielded(value);
      }
    }
  }
  require_words(line);
  return line;
}

} // namespace closer
