// SPDX-License-Identifier: MIT
#include "cmd/line/unfinished_line.hpp"

#include <algorithm>

#include "base/text/text.hpp"

namespace closer {
namespace {

// "--as=sam", or "--as" with its value in the next word.
void take_long_option(Typed& typed, const std::string& word) {
  const auto equals = word.find('=');
  const auto* option = option_named(typed, word.substr(0, equals));
  if (option == nullptr) {
    return;
  }
  auto& slot = typed.arguments.slot(key_of(*option));
  if (!takes_value(*option)) {
    slot = {"true"};
  } else if (equals != std::string::npos) {
    slot.push_back(word.substr(equals + 1));
  } else {
    typed.asked = option;
  }
}

// "-q", "-qCus", or "-qC" with its value in the next word.
void take_letters(Typed& typed, const std::string& word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const auto* option = option_named(typed, std::string{'-', word[i]});
    if (option == nullptr) {
      return;
    }
    auto& slot = typed.arguments.slot(key_of(*option));
    if (!takes_value(*option)) {
      slot = {"true"};
    } else if (i + 1 < word.size()) {
      slot.push_back(word.substr(i + 1));
      return;
    } else {
      typed.asked = option;
    }
  }
}

void take_word(Typed& typed, const std::string& word) {
  if (typed.verb == nullptr) {
    const auto& verbs = typed.commands->verbs;
    const auto found = std::find_if(verbs.begin(), verbs.end(), [&](const Verb* verb) { return verb->name == word; });
    typed.verb = found == verbs.end() ? nullptr : *found;
    typed.is_external = typed.verb == nullptr;
    return;
  }
  const auto parts = typed.verb->verbs;
  const auto part = std::find_if(parts.begin(), parts.end(), [&](const Verb& each) { return each.name == word; });
  const auto* next = next_word(typed);
  if (typed.sub_verb == nullptr && part != parts.end() && !typed.has_words) {
    typed.sub_verb = &*part;
    return;
  }
  typed.has_words = true;
  if (next != nullptr) {
    typed.arguments.slot(key_of(*next)).push_back(word);
  }
}

} // namespace

Typed read_typed(std::span<const std::string> words, const Commands& commands) {
  Typed typed;
  typed.commands = &commands;
  for (const auto& word : words) {
    if (typed.is_external) {
      break;
    }
    ++typed.read;
    if (typed.asked != nullptr) {
      typed.arguments.slot(key_of(*typed.asked)).push_back(word);
      typed.asked = nullptr;
    } else if (!typed.only_words && word == "--") {
      typed.only_words = true;
    } else if (!typed.only_words && word.size() > 1 && word.starts_with('-')) {
      word.starts_with("--") ? take_long_option(typed, word) : take_letters(typed, word);
    } else {
      take_word(typed, word);
    }
  }
  return typed;
}

std::vector<const Parameter*> options_of(const Typed& typed) {
  std::vector<const Parameter*> options;
  const auto add = [&](std::span<const Parameter> parameters) {
    for (const auto& parameter : parameters) {
      const bool is_known = std::any_of(options.begin(), options.end(), [&](const Parameter* known) {
        return known->name == parameter.name; // `init --as` is another than that of all
      });
      if (is_option(parameter) && !is_known) {
        options.push_back(&parameter);
      }
    }
  };
  if (typed.leaf() != nullptr) {
    add(typed.leaf()->parameters);
  }
  add(typed.commands->options);
  return options;
}

const Parameter* option_named(const Typed& typed, std::string_view name) {
  for (const auto* option : options_of(typed)) {
    const auto names = split(option->name, ',');
    if (std::find(names.begin(), names.end(), name) != names.end()) {
      return option;
    }
  }
  return nullptr;
}

bool is_ruled_out(const Typed& typed, const Parameter& parameter) {
  const auto* leaf = typed.leaf();
  const auto all = leaf == nullptr ? std::span<const Parameter>() : leaf->parameters;
  if (std::none_of(all.begin(), all.end(), [&](const Parameter& each) { return &each == &parameter; })) {
    return false;
  }
  const auto others = alternatives(all, parameter);
  return std::any_of(others.begin(), others.end(), [&](const Parameter& other) {
    return &other != &parameter && typed.arguments.given(key_of(other));
  });
}

const Parameter* next_word(const Typed& typed) {
  const auto* leaf = typed.leaf();
  const auto parameters = leaf == nullptr ? std::span<const Parameter>() : leaf->parameters;
  const auto next = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
    return !is_option(parameter) && !is_ruled_out(typed, parameter) &&
           (parameter.type == Parameter::Type::Words || !typed.arguments.given(key_of(parameter)));
  });
  return next == parameters.end() ? nullptr : &*next;
}

} // namespace closer
