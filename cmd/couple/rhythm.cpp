// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/context.hpp"
#include "cmd/couple/verbs.hpp"
#include "cmd/words/completions.hpp"
#include "cmd/words/way_argument.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/config/rhythm_text.hpp"
#include "render/words/table.hpp"

namespace closer {
namespace {

constexpr Parameter way_word = {Parameter::Type::Maybe, "WAY", "",
                                "the way to show or change: hobby, outing, little or listen", ways};
constexpr Parameter every_word = {
    Parameter::Type::Words,  "EVERY", "", "how often it should come: '2 days', 'a month', or none", intervals,
    Parameter::Usage::Within};
constexpr std::array parameters = {way_word, every_word};

constexpr std::array<std::string_view, 3> examples = {
    "closer rhythm",
    "closer rhythm listen 2 days",
    "closer rhythm outing none",
};

std::string say_rhythm(const std::optional<Interval>& every) { return every ? say_every(*every) : "none"; }

Status show(Context& context) {
  const auto& couple = context.journal().couple;
  std::vector<Row> rows;
  for (const Way way : all_ways) {
    rows.push_back({std::string(title(way)), std::string(name(way)), say_rhythm(couple.rhythm[way])});
  }
  context.print(table(rows, context.style()));
  return Status::Done;
}

std::optional<Interval> read_every(const std::string& words) {
  if (fold(words) == "none") {
    return std::nullopt;
  }
  constexpr std::string_view lead = "every ";
  const auto folded = fold(words);
  const auto rest = folded.substr(folded.starts_with(lead) ? lead.size() : 0);
  auto every = parse_interval(rest);
  if (!every && rest.size() != folded.size()) { // 'every month'
    every = parse_interval("a " + rest);
  }
  if (!every) {
    throw UsageError(fmt::format("'{}' is no rhythm", printable(words)),
                     "It reads like '2 days', 'a week', 'every month' or 'every 3 weeks'; 'none' lets it go.");
  }
  return every;
}

Status run(Context& context, const Arguments& arguments) {
  if (!arguments.given(way_word)) {
    return show(context);
  }
  const Way way = read_way(*arguments.value(way_word));
  const auto& journal = context.journal();
  const auto before = journal.couple.rhythm[way];
  if (!arguments.given(every_word)) {
    context.print(say_rhythm(before) + "\n");
    return Status::Done;
  }
  const auto every = read_every(join(arguments.values(every_word), " "));
  (void)context.me();
  auto writer = context.writer();
  const auto text = journal.folder.read(std::string(couple_file_name)).value_or("");
  if (every == before) {
    context.tell("Nothing to change: that is your rhythm already.");
    return Status::Done;
  }
  const auto changed = with_rhythm(text, way, every);
  if (!changed) {
    throw Error(Status::NeedsPerson, "closer.toml is laid out in a way that closer does not change",
                every ? fmt::format("Write it there yourself: under [rhythm], {} = \"{}\".", name(way), say(*every))
                      : fmt::format("Take {} out of its [rhythm] yourself.", name(way)),
                nothing_written);
  }
  writer.write_irreversibly(fmt::format("the rhythm of {} (before: {})", name(way), say_rhythm(before)),
                            [&] { journal.folder.replace(std::string(couple_file_name), *changed); });
  context.tell(
      fmt::format("Written to closer.toml: {}, {} (before: {})", title(way), say_rhythm(every), say_rhythm(before)));
  return Status::Done;
}

} // namespace

const Verb rhythm_verb = {
    "rhythm", "show or change how often each way should come", Group::Journal, parameters, examples, run, {}};

} // namespace closer
