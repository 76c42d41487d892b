// SPDX-License-Identifier: MIT
#include "cmd/help/help.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/columns.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "cmd/help/external.hpp"
#include "cmd/help/topics.hpp"
#include "cmd/help/verbs.hpp"
#include "cmd/line/tried.hpp"
#include "cmd/words/completions.hpp"

namespace closer {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Two columns; the right one wraps. If that would leave it too narrow, each term has a line of its own.
std::string columns(const Pairs& pairs, const Style& style) {
  std::size_t left = 0;
  for (const auto& [term, meaning] : pairs) {
    left = std::max(left, width(term));
  }
  constexpr std::size_t around = 4; // spaces
  const bool is_narrow = 2 * (left + around) > style.width;
  std::string result;
  for (const auto& [term, meaning] : pairs) {
    result += is_narrow ? hanging("  ", term, style) + hanging("      ", meaning, style)
                        : hanging("  " + pad_right(term, left + 2), meaning, style);
  }
  return result;
}

std::string spelled(const Parameter& parameter) {
  const auto names = replaced(std::string(parameter.name), ",", ", ");
  return parameter.value.empty() ? names : fmt::format("{} {}", names, parameter.value);
}

constexpr std::string_view space_inside = "\u00a0"; // where no line is to end

// An option stays with its value.
std::string in_usage(const Parameter& parameter) {
  const auto words = replaced(spelled(parameter), " ", space_inside);
  return parameter.type == Parameter::Type::Words ? words + "..." : words;
}

// "KIND", "[TEXT...]", "[--tag T]...", "[--private | --surprise-until DATE]", "[WAY [EVERY...]]"
std::vector<std::string> in_usage(std::span<const Parameter> parameters) {
  std::vector<std::string> pieces;
  std::string closing; // of what is open in the last of them
  for (const auto& parameter : parameters) {
    if (parameter.usage == Parameter::Usage::Instead) {
      pieces.back() += " | " + in_usage(parameter);
      continue;
    }
    const bool is_needed = parameter.usage == Parameter::Usage::Needed || parameter.type == Parameter::Type::Word;
    const auto piece = (is_needed ? "" : "[") + in_usage(parameter);
    if (parameter.usage == Parameter::Usage::Within) {
      pieces.back() += " " + piece;
    } else {
      if (!pieces.empty()) {
        pieces.back() += std::exchange(closing, "");
      }
      pieces.push_back(piece);
    }
    closing += is_needed ? "" : parameter.type == Parameter::Type::Many ? "]..." : "]";
  }
  if (!pieces.empty()) {
    pieces.back() += closing;
  }
  return pieces;
}

std::string_view title(Group group) {
  switch (group) {
  case Group::EveryDay: return "Every day";
  case Group::Looking: return "Looking";
  case Group::Journal: return "The journal";
  case Group::Shell: return "Reminders and the shell";
  }
  return {};
}

std::string usage_line(const std::string& command, const Verb& verb, const Style& style) {
  auto pieces = in_usage(verb.parameters);
  for (auto& piece : pieces) {
    const bool fits = width(command) + 1 + width(piece) <= style.width;
    piece = fits ? replaced(std::move(piece), " ", space_inside) : piece;
  }
  return replaced(hanging(command + " ", join(pieces, " "), style), space_inside, " ");
}

} // namespace

std::string introduction(const Style& style) {
  const Pairs first = {{"closer init ~/us", "make a journal for the two of you, in a folder you share"},
                       {"closer idea", "get an idea for today"},
                       {"closer log little coffee in bed", "write down what you did"},
                       {"closer listen", "get a question, and take turns talking about it"},
                       {"closer review", "look back over the last weeks"},
                       {"closer help", "see every command"}};
  return hanging("",
                 "closer helps two people get closer and stay close: ideas for things to do, a journal of what you "
                 "did, and a look at what you haven't done for a while. It's all in a plain folder that only the two "
                 "of you have.",
                 style) +
         "\n" + columns(first, style);
}

std::string help_for_all(const Context& context) {
  const auto& style = context.style();
  const auto& commands = context.commands();
  auto result = hanging("", "closer: for two people who want to get closer and stay close", style) +
                "\ncloser [OPTION]... COMMAND ...\n";
  for (const auto group : {Group::EveryDay, Group::Looking, Group::Journal, Group::Shell}) {
    Pairs pairs;
    for (const auto* verb : commands.verbs) {
      if (verb->group == group) {
        pairs.emplace_back(verb->name, verb->summary);
      }
    }
    result += fmt::format("\n{}\n{}", strong(title(group), style), columns(pairs, style));
  }
  Pairs others;
  for (const auto& [name, program] : external_commands(commands, context.variable("PATH").value_or(""))) {
    others.emplace_back(name, program.string());
  }
  if (!others.empty()) {
    result += fmt::format("\n{}\n{}", strong("Other programs", style), columns(others, style));
  }
  Pairs pairs;
  for (const auto& parameter : commands.options) {
    pairs.emplace_back(spelled(parameter), parameter.help);
  }
  return result + fmt::format("\n{}\n{}\n", strong("Options", style), columns(pairs, style)) +
         hanging("", "For more, see 'closer help COMMAND' or 'man closer'.", style) +
         hanging("", "To share a journal, see 'closer help share'.", style) +
         hanging("", "For the advice closer is built on, see 'man closer-ways'.", style);
}

std::string help_for(const Verb& verb, const Verb* sub_verb, const Style& style) {
  const Verb& leaf = sub_verb == nullptr ? verb : *sub_verb;
  const auto command =
      sub_verb == nullptr ? fmt::format("closer {}", verb.name) : fmt::format("closer {} {}", verb.name, leaf.name);
  auto result = fmt::format("{}: {}\n\n", command, leaf.summary);
  result += leaf.parameters.empty() ? command + "\n" : usage_line(command, leaf, style);
  Pairs inner;
  for (const auto& each : leaf.verbs) {
    result += each.parameters.empty() ? fmt::format("{} {}\n", command, each.name)
                                      : usage_line(fmt::format("{} {}", command, each.name), each, style);
    inner.emplace_back(each.name, each.summary);
  }
  if (!inner.empty()) {
    result += "\n" + columns(inner, style);
  }
  Pairs pairs;
  for (const auto& parameter : leaf.parameters) {
    pairs.emplace_back(spelled(parameter), parameter.help);
  }
  if (!pairs.empty()) {
    result += "\n" + columns(pairs, style);
  }
  result += fmt::format("\n{}\n", strong("Examples", style));
  for (const auto example : leaf.examples) {
    result += fmt::format("  {}\n", example);
  }
  if (!leaf.note.empty()) {
    result += "\n" + hanging("", std::string(leaf.note), style);
  }
  return result + "\n" + hanging("", "Every command also takes the options in 'closer help'.", style) +
         hanging("", fmt::format("For more, see 'man closer-{}'.", verb.name), style);
}

namespace {

Completions commands(Context& context, const Arguments& /*typed*/) {
  Completions found;
  for (const auto* verb : context.commands().verbs) {
    found.words.push_back({std::string(verb->name), std::string(verb->summary)});
  }
  for (const auto& topic : help_topics()) {
    found.words.push_back({std::string(topic.name), std::string(topic.summary)});
  }
  return found;
}

constexpr Parameter command_word = {Parameter::Type::Maybe, "COMMAND", "", "a command, or 'share'", commands};

Completions parts(Context& context, const Arguments& typed) {
  Completions found;
  for (const auto* verb : context.commands().verbs) {
    if (verb->name == typed.value(command_word)) {
      for (const auto& part : verb->verbs) {
        found.words.push_back({std::string(part.name), std::string(part.summary)});
      }
    }
  }
  return found;
}

constexpr Parameter part_word = {
    Parameter::Type::Maybe,  "PART", "", "one of its subcommands, like 'add' for 'hobby'", parts,
    Parameter::Usage::Within};
constexpr std::array parameters = {command_word, part_word};

constexpr std::array<std::string_view, 4> examples = {"closer help", "closer help log", "closer help hobby add",
                                                      "closer help share"};

const Verb* named(const std::vector<const Verb*>& verbs, const std::string& before, const std::string& word) {
  std::vector<std::string_view> names;
  for (const auto* verb : verbs) {
    if (verb->name == word) {
      return verb;
    }
    names.push_back(verb->name);
  }
  if (const auto tried = before.empty() ? hint_instead_of(word, "help") : std::nullopt) {
    throw UsageError(fmt::format("unknown command '{}'", printable(word)), std::string(*tried));
  }
  if (before.empty()) {
    std::ranges::transform(help_topics(), std::back_inserter(names), &Topic::name);
  }
  throw UsageError(
      fmt::format("unknown command '{}{}'{}", before, printable(word), say_meant(did_you_mean(word, names))),
      "See 'closer help'.");
}

Status run(Context& context, const Arguments& arguments) {
  if (!arguments.given(command_word)) {
    context.print(help_for_all(context));
    return Status::Done;
  }
  if (const auto external =
          external_named(*arguments.value(command_word), context.commands(), context.variable("PATH").value_or(""))) {
    context.become(program_of(context, arguments, *external, {"--help"}));
  }
  const auto topics = help_topics();
  const auto topic = std::ranges::find(topics, *arguments.value(command_word), &Topic::name);
  if (topic != topics.end()) {
    context.print(topic_text(context, *topic));
    return Status::Done;
  }
  const auto& verbs = context.commands().verbs;
  const auto* verb = named({verbs.begin(), verbs.end()}, "", *arguments.value(command_word));
  const Verb* part = nullptr;
  if (const auto word = arguments.value(part_word)) {
    const auto parts = mapped(verb->verbs, [](const Verb& each) { return &each; });
    part = named(parts, fmt::format("{} ", verb->name), *word);
  }
  context.print(help_for(*verb, part, context.style()));
  return Status::Done;
}

} // namespace

const Verb help_verb = {"help", "show help for closer, or for a command", Group::Shell, parameters, examples, run, {}};

} // namespace closer
