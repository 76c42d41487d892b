// SPDX-License-Identifier: MIT
#include "cmd/line/typed_line.hpp"

#include <algorithm>
#include <utility>

#include "base/text/text.hpp"

namespace closer {
namespace {

using Role = TypedWord::Role;

// "- item" and "-5" are text.
bool looks_like_an_option(std::string_view word) {
  const std::size_t dashes = word.starts_with("--") ? 2 : 1;
  const std::string_view no_name = dashes == 1 ? " \n0123456789" : " \n-";
  return word.starts_with('-') && word.size() > dashes && no_name.find(word[dashes]) == std::string_view::npos;
}

void take_value(TypedLine& line, const Parameter& option, std::string_view value) {
  line.words.push_back({Role::Value, std::string(value), &option});
}

// "--as=sam", or "--as" with its value in the next word.
void take_long_option(TypedLine& line, std::string_view word) {
  const auto equals = word.find('=');
  const auto name = word.substr(0, equals);
  const auto* option = option_named(line, name);
  line.words.push_back({Role::Option, std::string(option == nullptr ? word : name), option});
  if (option != nullptr && equals != std::string_view::npos) {
    take_value(line, *option, word.substr(equals + 1));
  } else if (option != nullptr && takes_value(*option)) {
    line.asked = option;
  }
}

// "-q", "-qCus", or "-qC" with its value in the next word.
void take_letters(TypedLine& line, std::string_view letters) {
  while (!letters.empty()) {
    const auto name = std::string{'-', letters.front()};
    const auto* option = option_named(line, name);
    line.words.push_back({Role::Option, option == nullptr ? "-" + std::string(letters) : name, option});
    letters.remove_prefix(1);
    if (option == nullptr) {
      return;
    }
    if (takes_value(*option)) {
      letters.empty() ? void(line.asked = option) : take_value(line, *option, letters);
      return;
    }
  }
}

// The first of them that takes a word, and has none yet or takes any number.
const Parameter* open_word(const TypedLine& line, std::span<const Parameter> parameters) {
  const auto open = std::ranges::find_if(parameters, [&](const Parameter& parameter) {
    return !is_option(parameter) && (parameter.type == Parameter::Type::Words || typed_for(line, parameter) == nullptr);
  });
  return open == parameters.end() ? nullptr : &*open;
}

// A word of a part that takes none is its verb's, as the options are.
void take_word(TypedLine& line, const std::string& word) {
  const Parameter* taker = nullptr;
  for (const auto parameters : parameters_in_reach(line)) {
    taker = taker == nullptr ? open_word(line, parameters) : taker;
  }
  line.words.push_back({Role::Word, word, taker});
}

// Whether it is the name of a verb where one can stand, or of a part of the verb.
bool take_verb(TypedLine& line, std::string_view word) {
  const auto is_it = [&](const Verb& verb) { return verb.name == word; };
  const auto take = [&](const Verb*& place, Role role, const Verb& verb) {
    place = &verb;
    line.words.push_back({role, std::string(word)});
    return true;
  };
  if (line.verb == nullptr) {
    const auto& verbs = line.commands->verbs;
    const auto verb = std::ranges::find_if(verbs, [&](const Verb* each) { return is_it(*each); });
    return verb != verbs.end() && take(line.verb, Role::Verb, **verb);
  }
  const auto parts = line.verb->verbs;
  const auto part = std::ranges::find_if(parts, is_it);
  return line.sub_verb == nullptr && part != parts.end() && take(line.sub_verb, Role::Part, *part);
}

void take(TypedLine& line, const std::string& word, std::size_t at) {
  const bool has_command = line.verb != nullptr || line.program;
  if (const auto* asking = std::exchange(line.asked, nullptr)) {
    take_value(line, *asking, word);
  } else if (line.only_words) {
    take_word(line, word);
  } else if (word == "--") {
    line.only_words = has_command;
    line.words.push_back({Role::End, word});
  } else if (looks_like_an_option(word)) {
    word.starts_with("--") ? take_long_option(line, word) : take_letters(line, std::string_view(word).substr(1));
  } else if (!take_verb(line, word)) {
    line.program = has_command ? line.program : at;
    take_word(line, word);
  }
}

} // namespace

TypedLine read_line(std::span<const std::string> words, const Commands& commands) {
  TypedLine line;
  line.commands = &commands;
  for (std::size_t at = 0; at < words.size(); ++at) {
    take(line, words[at], at);
  }
  return line;
}

std::array<std::span<const Parameter>, 3> parameters_in_reach(const TypedLine& line) {
  const auto of = [](const Verb* verb) { return verb == nullptr ? std::span<const Parameter>() : verb->parameters; };
  return {of(line.sub_verb), of(line.verb), line.commands->options};
}

const Parameter* option_named(const TypedLine& line, std::string_view name) {
  for (const auto parameters : parameters_in_reach(line)) {
    for (const auto& parameter : parameters) {
      const auto names = split(parameter.name, ',');
      if (std::ranges::find(names, name) != names.end()) {
        return &parameter;
      }
    }
  }
  return nullptr;
}

const TypedWord* typed_for(const TypedLine& line, const Parameter& parameter) {
  const auto found =
      std::ranges::find_if(line.words, [&](const TypedWord& word) { return word.parameter == &parameter; });
  return found == line.words.end() ? nullptr : &*found;
}

bool is_ruled_out(const TypedLine& line, const Parameter& parameter) {
  for (const auto all : parameters_in_reach(line)) {
    if (std::ranges::any_of(all, [&](const Parameter& each) { return &each == &parameter; })) {
      const auto others = alternatives(all, parameter);
      return std::ranges::any_of(
          others, [&](const Parameter& other) { return &other != &parameter && typed_for(line, other) != nullptr; });
    }
  }
  return false;
}

const Parameter* next_word(const TypedLine& line) {
  const auto* next = line.leaf() == nullptr ? nullptr : open_word(line, line.leaf()->parameters);
  return next == nullptr || is_ruled_out(line, *next) ? nullptr : next;
}

} // namespace closer
