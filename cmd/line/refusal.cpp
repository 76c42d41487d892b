// SPDX-License-Identifier: MIT
#include "cmd/line/refusal.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/mapped.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/line/choices.hpp"
#include "cmd/line/tried.hpp"

namespace closer {
namespace {

// Every name of every option that can stand with a verb; those of all commands are guessed first.
std::vector<std::string_view> option_names(const TypedLine& line) {
  std::vector<std::string_view> names;
  auto reach = parameters_in_reach(line);
  std::ranges::reverse(reach);
  for (const auto parameters : reach) {
    for (const auto& parameter : parameters) {
      if (is_option(parameter)) {
        const auto aliases = split(parameter.name, ',');
        names.insert(names.end(), aliases.begin(), aliases.end());
      }
    }
  }
  return names;
}

// "idea show", where the first word behind `idea` was probably to be that; `word` is the one that is too many.
std::optional<std::string> misspelled_part(const TypedLine& line, const std::string& word) {
  if (line.sub_verb != nullptr || line.verb->verbs.empty()) {
    return std::nullopt;
  }
  const auto parameters = line.verb->parameters;
  const auto taker = std::ranges::find_if_not(parameters, is_option);
  const auto* first = taker == parameters.end() ? nullptr : typed_for(line, *taker);
  const auto meant = did_you_mean(first == nullptr ? word : first->text, mapped(line.verb->verbs, &Verb::name));
  return meant ? std::optional(fmt::format("{} {}", line.verb->name, *meant)) : std::nullopt;
}

// Whether it takes no words but what comes behind an option.
bool takes_no_words(const Verb& verb) { return std::ranges::all_of(verb.parameters, is_option); }

// Whether a word behind the verb can only be meant as one of its parts: a number may be for an option.
bool is_for_a_part(const TypedLine& line, const std::string& word) {
  const bool is_number = word.find_first_of("0123456789") == 0;
  return line.sub_verb == nullptr && !line.verb->verbs.empty() && takes_no_words(*line.verb) && !is_number;
}

// "--until DATE" where the command takes no words; else "".
std::string option_for_a_word(const TypedLine& line) {
  if (!takes_no_words(*line.leaf())) {
    return {};
  }
  const auto parameters = line.leaf()->parameters;
  const auto found = std::ranges::find_if(parameters, takes_value);
  return found == parameters.end() ? std::string() : fmt::format("{} {}", long_name(*found), found->value);
}

} // namespace

std::string full_name(const TypedLine& line) {
  std::string name(line.verb == nullptr ? std::string_view() : line.verb->name);
  return line.sub_verb == nullptr ? name : fmt::format("{} {}", name, line.sub_verb->name);
}

void refuse(const TypedLine& line, const std::string& message, const std::optional<std::string>& meant) {
  throw UsageError(meant ? fmt::format("{}; did you mean '{}'?", message, *meant) : message,
                   line.verb == nullptr ? "See 'closer help'."
                                        : fmt::format("See 'closer {} --help'.", full_name(line)));
}

void refuse_word(const TypedLine& line, const std::string& word) {
  const auto shown = printable(word);
  const auto tried = line.verb == nullptr ? hint_instead_of(word) : std::nullopt;
  if (tried) {
    throw UsageError(fmt::format("unknown {} '{}'", word.starts_with('-') ? "option" : "command", shown),
                     std::string(*tried));
  }
  if (word.size() > 1 && word.starts_with('-')) {
    const auto name = word.substr(0, word.find('='));
    const bool is_number = word.find_first_not_of("-0123456789") == std::string::npos;
    const auto names = option_names(line);
    if (const auto hint = hint_instead_of_option(name, names)) {
      throw UsageError(fmt::format("unknown option '{}'", shown), std::string(*hint));
    }
    if (line.verb != nullptr && std::ranges::find(names, name) != names.end()) {
      refuse(line, fmt::format("'{}' belongs after '{}'", shown, full_name(line)));
    }
    const auto meant = name.size() > 2 ? did_you_mean(name, names) : std::nullopt;
    if (line.verb != nullptr && is_number) {
      refuse(line, fmt::format("unknown option '{}'; write -- before a text that begins with '-'", shown));
    }
    refuse(line, fmt::format("unknown option '{}'", shown), meant);
  }
  if (line.verb == nullptr) {
    auto names = mapped(line.commands->verbs, &Verb::name);
    const auto programs =
        line.commands->programs == nullptr ? std::vector<std::string>() : line.commands->programs(*line.commands);
    names.insert(names.end(), programs.begin(), programs.end());
    refuse(line, fmt::format("unknown command '{}'", shown), did_you_mean(word, names));
  }
  if (is_for_a_part(line, word)) {
    const auto parts = mapped(line.verb->verbs, &Verb::name);
    if (std::ranges::find(parts, word) != parts.end()) {
      refuse(line, fmt::format("'{}' belongs after '{}'", shown, line.verb->name));
    }
    const auto meant = did_you_mean(word, parts);
    refuse(line,
           fmt::format("unknown command '{} {}'{}", line.verb->name, shown,
                       meant ? "" : fmt::format("; the subcommands of {} are {}", line.verb->name, listed(parts))),
           meant);
  }
  const auto meant = misspelled_part(line, word);
  const auto option = meant ? std::string() : option_for_a_word(line);
  refuse(line, fmt::format("unexpected argument '{}'{}", shown, option.empty() ? "" : "; did you mean " + option + "?"),
         meant);
}

} // namespace closer
