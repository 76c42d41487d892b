// SPDX-License-Identifier: MIT
#include <array>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/delivery.hpp"
#include "cmd/today/days_ahead.hpp"
#include "cmd/today/looking.hpp"
#include "cmd/today/verbs.hpp"
#include "cmd/words/ahead_for_me.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/telling.hpp"

namespace closer {
namespace {

constexpr Parameter for_option = {Parameter::Type::Value, "--for", "NAME",
                                  "for that one of you: their news, and a little thing that they can do", people};
constexpr std::array<std::string_view, 3> format_names = {"text", "json", "html"};

Completions today_formats(Context& /*context*/, const Arguments& /*typed*/) { return words_of(format_names); }

constexpr Parameter format_option = {Parameter::Type::Value, "--format", "FORMAT",
                                     "text, json, or html: a page for a telephone", today_formats};
constexpr std::array parameters = {for_option, format_option, json_option, output_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer today",
    "closer today --for ana",
    "closer today --for ana -o ana.html",
    "closer today --json | jq -r .idea.title",
};

// A person's id, or "" where nothing says who types.
std::string read_reader(Context& context, const Arguments& arguments) {
  const auto word = arguments.value(for_option);
  if (!word) {
    return context.knows_me() ? context.me() : std::string();
  }
  for (const auto& person : context.journal().couple.people) {
    if (fold(*word) == person.id || fold(*word) == fold(person.name)) {
      return person.id;
    }
  }
  const auto& people = context.journal().couple.people;
  throw UsageError(fmt::format("'{}' isn't one of the two of you", printable(*word)),
                   fmt::format("You are {} and {}.", people.front().id, people.back().id));
}

std::string page_for(Context& context, const std::string& reader) {
  if (reader.empty()) {
    throw UsageError("a page is for one of you", "Say for whom: 'closer today --format html --for NAME'.");
  }
  const auto source = read_days(context);
  context.report(source.known.past.reading);
  return today_to_html(look_at_days(context, source, reader), source.known.couple);
}

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_format_name(arguments, format_names);
  const auto reader = read_reader(context, arguments);
  const auto file = arguments.value(output_option).value_or("-");
  const auto deliver = [&](const std::string& output) {
    file == "-" ? context.print_exact(output) : write_output(context, file, output);
    return context.status();
  };
  if (format == "html") {
    return deliver(page_for(context, reader));
  }
  const auto known = read_known(context, context.now().day);
  auto today = look_at_today(context, known, reader);
  const auto& couple = known.couple;
  if (format == "json") {
    return deliver(today_to_json(today, couple));
  }
  if (file != "-") {
    return deliver(today_to_text(today, couple, style_in_file(context.style())));
  }
  const bool is_mine = context.knows_me() && reader == context.me();
  if (is_mine) {
    const auto ahead = ahead_for_me(context, known.past.reading.records);
    today.days = marked_days_ahead(ahead, today.day);
    today.plans = plans_ahead(ahead, today.day);
    if (!context.is_terminal(Context::Stream::Output)) { // a file or a mail may come before the partner's eyes
      std::erase_if(today.plans, [](const Record& plan) { return plan.is_private && plan.surprise_until; });
    }
  }
  context.print(today_to_text(today, couple, context.style()));
  if (is_mine) {
    try {
      remember_told(context, std::move(today.news));
    } catch (const Error&) { // then it is told once more
    }
  }
  return context.status();
}

} // namespace

const Verb today_verb = {
    "today", "show what is new, what is planned, an idea and a question", Group::EveryDay, parameters, examples, run,
    {}};

} // namespace closer
