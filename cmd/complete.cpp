// SPDX-License-Identifier: MIT
#include "cmd/complete.hpp"

#include <algorithm>
#include <exception>
#include <optional>

#include <fmt/format.h>

#include "base/columns.hpp"
#include "base/printable.hpp"
#include "base/shell_line.hpp"
#include "base/text.hpp"
#include "base/unicode.hpp"
#include "cmd/completions.hpp"
#include "cmd/context.hpp"
#include "cmd/environment.hpp"
#include "cmd/external.hpp"
#include "cmd/verb.hpp"

namespace closer {
namespace {

// A command line of which every word is meant well, as far as it goes.
struct Typed {
  const Verb* verb = nullptr;
  const Verb* sub_verb = nullptr;
  const Parameter* asked = nullptr; // the option whose value comes next
  bool only_words = false;          // behind --
  bool has_words = false;           // behind the verb, so that no part of it can follow
  bool is_external = false;         // it is a program's, and only that knows what comes
  Arguments arguments;

  [[nodiscard]] const Verb* leaf() const { return sub_verb != nullptr ? sub_verb : verb; }
};

// The options that can stand there.
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
  add(global_parameters());
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

// Whether something else is typed that cannot stand with it.
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

// The word that comes next, among those that are no options.
const Parameter* next_word(const Typed& typed) {
  const auto* leaf = typed.leaf();
  const auto parameters = leaf == nullptr ? std::span<const Parameter>() : leaf->parameters;
  const auto next = std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& parameter) {
    return !is_option(parameter) && !is_ruled_out(typed, parameter) &&
           (parameter.sort == Parameter::Sort::Words || !typed.arguments.given(key_of(parameter)));
  });
  return next == parameters.end() ? nullptr : &*next;
}

void take_option(Typed& typed, const std::string& word) {
  const auto equals = word.find('=');
  const bool is_long = word.starts_with("--");
  const auto* option = option_named(typed, is_long ? word.substr(0, equals) : word.substr(0, 2));
  if (option == nullptr) {
    return;
  }
  auto& slot = typed.arguments.slot(key_of(*option));
  const bool has_value = is_long ? equals != std::string::npos : word.size() > 2;
  if (!takes_value(*option)) {
    slot = {"true"};
  } else if (has_value) {
    slot.push_back(word.substr(is_long ? equals + 1 : 2));
  } else {
    typed.asked = option;
  }
}

void take_word(Typed& typed, const std::string& word) {
  if (typed.verb == nullptr) {
    const auto verbs = all_verbs();
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

Typed read_typed(std::span<const std::string> words) {
  Typed typed;
  for (const auto& word : words) {
    if (typed.is_external) {
      break;
    }
    if (typed.asked != nullptr) {
      typed.arguments.slot(key_of(*typed.asked)).push_back(word);
      typed.asked = nullptr;
    } else if (!typed.only_words && word == "--") {
      typed.only_words = true;
    } else if (!typed.only_words && word.size() > 1 && word.starts_with('-')) {
      take_option(typed, word);
    } else {
      take_word(typed, word);
    }
  }
  return typed;
}

Completions options_to_type(const Typed& typed) {
  Completions found;
  for (const auto* option : options_of(typed)) {
    const bool is_done = option->sort != Parameter::Sort::Many && typed.arguments.given(key_of(*option));
    if (!is_done && !is_ruled_out(typed, *option)) {
      const auto name = option->name.substr(option->name.rfind(',') + 1);
      found.words.push_back({std::string(name), std::string(option->help)});
    }
  }
  return found;
}

Completions verbs_to_type() {
  Completions found;
  for (const auto* verb : all_verbs()) {
    found.words.push_back({std::string(verb->name), std::string(verb->summary)});
  }
  for (const auto& external : external_commands()) {
    found.words.push_back({external.name, external.program.string()});
  }
  return found;
}

// A home folder as -C, or as the DIR of `init`: a shell that has not run the line yet has not expanded it either.
void expand_home(Arguments& arguments) {
  const auto home = environment("HOME");
  for (const auto* place : {"C", "DIR"}) {
    for (auto& folder : arguments.slot(place)) {
      if (home && (folder == "~" || folder.starts_with("~/"))) {
        folder.replace(0, 1, *home);
      }
    }
  }
}

// What can stand in the place of `current`; for the value of an option in the same word, with what is before it.
Completions completions_for(Typed& typed, const std::string& current) {
  auto& arguments = typed.arguments;
  arguments.slot("quiet") = {"true"}; // nothing but what was asked for
  arguments.slot("color").clear();
  expand_home(arguments);
  Context context(arguments);
  const auto ask = [&](const Parameter* parameter) {
    const bool knows = parameter != nullptr && parameter->completions != nullptr;
    return knows ? parameter->completions(context, arguments) : Completions();
  };
  if (typed.asked != nullptr) {
    return ask(typed.asked);
  }
  if (typed.is_external) {
    return files(context, arguments);
  }
  if (!typed.only_words && current.starts_with('-')) {
    const auto equals = current.find('=');
    if (!current.starts_with("--") || equals == std::string::npos) {
      return options_to_type(typed);
    }
    auto found = ask(option_named(typed, current.substr(0, equals)));
    for (auto& completion : found.words) {
      completion.word.insert(0, current, 0, equals + 1);
    }
    return found;
  }
  if (typed.verb == nullptr) {
    return verbs_to_type();
  }
  Completions found;
  const auto* next = next_word(typed);
  if (typed.sub_verb == nullptr && !typed.has_words) {
    for (const auto& part : typed.verb->verbs) {
      found.words.push_back({std::string(part.name), std::string(part.summary)});
    }
  }
  auto words = ask(next);
  found.source = words.source;
  found.words.insert(found.words.end(), words.words.begin(), words.words.end());
  return found;
}

std::string_view name(Completions::Source source) {
  switch (source) {
  case Completions::Source::Files: return "files";
  case Completions::Source::Folders: return "folders";
  case Completions::Source::Words: break;
  }
  return "words";
}

// What steers a terminal is in no word that is offered, and shows as an escape in what a word means.
std::string to_lines(const Completions& found) {
  constexpr std::size_t widest = 60;
  auto lines = fmt::format("{}\n", name(found.source));
  for (const auto& [word, meaning] : found.words) {
    if (printable(word) == word) {
      lines += fmt::format("{}\t{}\n", word, truncate(printable(meaning), widest));
    }
  }
  return lines;
}

// Those that begin with what is typed, whatever the case of letters, as far as they are to replace it.
std::string to_bash(const Completions& found, const ShellLine& line) {
  auto lines = fmt::format("{}\n", name(found.source));
  const auto& current = line.words.back();
  const auto begun = fold(current);
  for (const auto& completion : found.words) {
    const auto& word = completion.word;
    const bool keeps = word.size() >= line.kept && word.compare(0, line.kept, current, 0, line.kept) == 0;
    if (keeps && printable(word) == word && fold(word).starts_with(begun)) {
      const auto quoted = shell_quoted(std::string_view(word).substr(line.kept), line.quote);
      lines += quoted ? *quoted + "\n" : "";
    }
  }
  return lines;
}

std::string answer(std::span<const std::string> words) {
  constexpr std::size_t bash_words = 3;
  if (words.size() == bash_words && words[0] == "bash") {
    const auto line = read_shell_line(words[1], words[2]);
    if (line.words.size() < 2) { // still at the command's own name
      return {};
    }
    auto typed = read_typed(std::span(line.words).subspan(1, line.words.size() - 2));
    return to_bash(completions_for(typed, line.words.back()), line);
  }
  if (words.size() >= 2 && (words[0] == "zsh" || words[0] == "fish")) {
    auto typed = read_typed(words.subspan(1, words.size() - 2));
    return to_lines(completions_for(typed, words.back()));
  }
  return {};
}

} // namespace

std::string complete(std::span<const std::string> words) {
  try {
    return answer(words);
  } catch (const std::exception&) {
    return {};
  }
}

} // namespace closer
