// SPDX-License-Identifier: MIT
#include "cmd/line/command_line.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/line/refusal.hpp"

namespace closer {
namespace {

// What CLI11 makes of a word depends on its version: it may take "[a, b]" apart as a list, an empty value as none, and
// "--\x1b" as text. So each value has its option's name before it, and this sign keeps CLI11 from looking into it.
constexpr char shield = '\x7f';

// CLI11 knows what takes a word as an option, too.
std::string name_for_cli11(const Parameter& parameter) {
  return is_option(parameter) ? std::string(long_name(parameter)) : fmt::format("--{}", parameter.name);
}

// As CLI11 reads it; "" for what is told by another word.
std::string word_for_cli11(const TypedWord& word) {
  const auto name = name_for_cli11(*word.parameter);
  if (word.role == TypedWord::Role::Option) {
    return takes_value(*word.parameter) ? std::string() : name;
  }
  return fmt::format("{}{}{}{}", name, name.starts_with("--") ? "=" : "", shield, word.text);
}

void add_parameter(CLI::App& app, const Parameter& parameter, CLI::MultiOptionPolicy repeated, Arguments& arguments) {
  auto& slot = arguments.slot(parameter);
  const auto name = name_for_cli11(parameter);
  if (parameter.type == Parameter::Type::Flag) {
    app.add_flag_callback(name, [&slot] { slot = {"true"}; });
    return;
  }
  const bool is_many = parameter.type == Parameter::Type::Many || parameter.type == Parameter::Type::Words;
  app.add_option_function<std::vector<std::string>>(name,
                                                    [&slot](std::vector<std::string> values) {
                                                      for (auto& value : values) {
                                                        slot.push_back(value.substr(1));
                                                      }
                                                    })
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(is_many ? CLI::MultiOptionPolicy::TakeAll : repeated);
}

// A flag's value isn't handed on. So all that CLI11 can refuse is a repeated option.
Arguments parse(const TypedLine& line, CLI::MultiOptionPolicy repeated) {
  Arguments arguments;
  CLI::App app;
  app.set_help_flag();
  std::vector<std::string> words;
  for (const auto& word : line.words) {
    const bool is_flags_value = word.role == TypedWord::Role::Value && !takes_value(*word.parameter);
    if (word.parameter == nullptr || is_flags_value) {
      continue;
    }
    if (app.get_option_no_throw(name_for_cli11(*word.parameter)) == nullptr) {
      add_parameter(app, *word.parameter, repeated, arguments);
    }
    if (auto typed = word_for_cli11(word); !typed.empty()) {
      words.push_back(std::move(typed));
    }
  }
  std::ranges::reverse(words); // the order in which CLI11 reads them
  app.parse(std::move(words));
  return arguments;
}

// Every word is for something, and every option has its value.
void require_placed(const TypedLine& line) {
  for (const auto& word : line.words) {
    const bool is_argument = word.role == TypedWord::Role::Option || word.role == TypedWord::Role::Word;
    if (is_argument && word.parameter == nullptr) {
      refuse_word(line, word.text);
    }
    if (word.role == TypedWord::Role::Value && !takes_value(*word.parameter)) {
      refuse(line, fmt::format("{} doesn't take a value", long_name(*word.parameter)));
    }
  }
  if (line.asked != nullptr) {
    refuse(line, fmt::format("{} needs a value", long_name(*line.asked)));
  }
}

// What is the verb's own (`idea --talk list`) says nothing to a part of it.
void require_no_outer(const TypedLine& line) {
  if (line.sub_verb == nullptr || line.sub_verb->parameters.data() == line.verb->parameters.data()) {
    return;
  }
  for (const auto& parameter : line.verb->parameters) {
    if (const auto* word = typed_for(line, parameter)) {
      refuse(line, is_option(parameter) ? fmt::format("'{}' doesn't take {}", full_name(line),
                                                      parameter.name.substr(0, parameter.name.find(',')))
                                        : fmt::format("unexpected argument '{}'", printable(word->text)));
    }
  }
}

void require_words(const TypedLine& line, const Arguments& arguments) {
  const auto* leaf = line.leaf();
  if (arguments.given(help_option) || arguments.given(version_option) || leaf == nullptr) {
    return;
  }
  for (const auto& parameter : leaf->parameters) {
    if (parameter.type == Parameter::Type::Word && !arguments.given(parameter)) {
      refuse(line, fmt::format("{} needs {}: {}", full_name(line), parameter.name, parameter.help));
    }
  }
}

} // namespace

Arguments arguments_to_run(const TypedLine& line) {
  require_placed(line);
  require_no_outer(line);
  Arguments arguments;
  try {
    arguments = parse(line, CLI::MultiOptionPolicy::Throw);
  } catch (const CLI::ParseError& error) { // "--on: At Most 1 required but received 2"
    const std::string_view said = error.what();
    refuse(line, fmt::format("{} was given more than once", said.substr(0, said.find(':'))));
  }
  require_words(line, arguments);
  return arguments;
}

Arguments arguments_so_far(const TypedLine& line) { return parse(line, CLI::MultiOptionPolicy::TakeLast); }

} // namespace closer
