// SPDX-License-Identifier: MIT
#include "cmd/help/complete.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/unicode.hpp"
#include "cmd/help/external.hpp"
#include "cmd/line/command_line.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/words/completions.hpp"

namespace closer {
namespace {

// Those of the verb, and those of all commands but for what is another one there, as `init --as` is.
Completions options_to_type(const TypedLine& line, const Arguments& arguments) {
  Completions found;
  std::set<std::string_view> known;
  for (const auto parameters :
       {line.leaf() == nullptr ? std::span<const Parameter>() : line.leaf()->parameters, line.commands->options}) {
    for (const auto& option : parameters) {
      const bool is_done = option.type != Parameter::Type::Many && arguments.given(option);
      if (is_option(option) && known.insert(option.name).second && !is_done && !is_ruled_out(line, option)) {
        found.words.push_back({std::string(long_name(option)), std::string(option.help)});
      }
    }
  }
  return found;
}

Completions verbs_to_type(const Context& context) {
  const auto& commands = context.commands();
  Completions found;
  for (const auto* verb : commands.verbs) {
    found.words.push_back({std::string(verb->name), std::string(verb->summary)});
  }
  for (const auto& external : external_commands(commands, context.variable("PATH").value_or(""))) {
    found.words.push_back({external.name, external.program.string()});
  }
  return found;
}

// A home folder as -C, or as the DIR of `init`: a shell that hasn't run the line yet hasn't expanded it either.
void expand_home(const TypedLine& line, const Context& context, Arguments& arguments) {
  const auto home = context.variable("HOME");
  for (const auto& word : line.words) {
    if (home && word.parameter != nullptr && word.parameter->completions == folders) {
      for (auto& folder : arguments.slot(*word.parameter)) {
        if (folder == "~" || folder.starts_with("~/")) {
          folder.replace(0, 1, *home);
        }
      }
    }
  }
}

// What the parameter can be; nothing if there is none, or where that is anyone's guess.
Completions values_of(const Parameter* parameter, Context& context, const Arguments& arguments) {
  const bool knows = parameter != nullptr && parameter->completions != nullptr;
  return knows ? parameter->completions(context, arguments) : Completions();
}

// The parts of the verb, as long as one can follow, and what its next word can be.
Completions words_to_type(const TypedLine& line, Context& context, const Arguments& arguments) {
  Completions found;
  const bool has_words =
      std::ranges::any_of(line.words, [](const TypedWord& word) { return word.role == TypedWord::Role::Word; });
  if (line.sub_verb == nullptr && !has_words && !line.only_words) {
    for (const auto& part : line.verb->verbs) {
      found.words.push_back({std::string(part.name), std::string(part.summary)});
    }
  }
  const auto* next = next_word(line);
  if (next == nullptr || typed_for(line, *next) != nullptr) { // of several words, the first says what is meant
    return found;
  }
  auto words = values_of(next, context, arguments);
  found.source = words.source;
  found.words.insert(found.words.end(), words.words.begin(), words.words.end());
  return found;
}

// What can be in the place of `current`; for the value of an option in the same word, with what is before it.
Completions completions_for(const TypedLine& line, const std::string& current, const MakeContext& make_context) {
  auto arguments = arguments_so_far(line);
  arguments.slot(quiet_option) = {"true"}; // nothing but what was asked for
  arguments.slot(color_option).clear();
  const auto made = make_context(arguments);
  auto& context = *made;
  expand_home(line, context, arguments);
  if (line.program) { // only that knows what comes
    return files(context, arguments);
  }
  if (line.asked != nullptr) {
    return values_of(line.asked, context, arguments);
  }
  if (!line.only_words && current.starts_with('-')) {
    const auto equals = current.find('=');
    if (!current.starts_with("--") || equals == std::string::npos) {
      return options_to_type(line, arguments);
    }
    auto found = values_of(option_named(line, current.substr(0, equals)), context, arguments);
    for (auto& completion : found.words) {
      completion.word.insert(0, current, 0, equals + 1);
    }
    return found;
  }
  return line.verb == nullptr ? verbs_to_type(context) : words_to_type(line, context, arguments);
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

std::string answer(std::span<const std::string> words, const Commands& commands, const MakeContext& make_context) {
  constexpr std::size_t bash_words = 3;
  if (words.size() == bash_words && words[0] == "bash") {
    const auto line = read_shell_line(words[1], words[2]);
    if (line.words.size() < 2) { // still at the command's own name
      return {};
    }
    const auto typed = read_line(std::span(line.words).subspan(1, line.words.size() - 2), commands);
    return to_bash(completions_for(typed, line.words.back(), make_context), line);
  }
  if (words.size() >= 2 && (words[0] == "zsh" || words[0] == "fish")) {
    const auto typed = read_line(words.subspan(1, words.size() - 2), commands);
    return to_lines(completions_for(typed, words.back(), make_context));
  }
  return {};
}

} // namespace

std::string complete(std::span<const std::string> words, const Commands& commands, const MakeContext& make_context) {
  try {
    return answer(words, commands, make_context);
  } catch (const std::exception&) {
    return {};
  }
}

} // namespace closer
