// SPDX-License-Identifier: MIT
#include "journal/config/series_file.hpp"

#include <array>
#include <set>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "journal/config/idea_file.hpp"
#include "model/couple.hpp"

namespace closer {
namespace {

constexpr std::size_t most_steps = 366;
constexpr std::array<std::string_view, 3> series_fields = {"title", "about", "step"};

Interval read_after(TableReader& reader) {
  std::string words = "1 day";
  reader.text("after", words, false);
  const auto after = parse_interval(words);
  if (!after) {
    reader.report("after", fmt::format("'{}' isn't a length of time like \"2 days\"", printable(words)));
  }
  return after.value_or(Interval());
}

// What a step is follows from which of three fields it has.
std::optional<SeriesStep> read_step(TableReader& reader, const std::string& series, int number) {
  using Is = Idea::Step::Is;
  SeriesStep step;
  step.id = fmt::format("{}-{}", series, number);
  step.place = {number, read_after(reader), Is::OwnIdea};
  if (reader.has("idea")) {
    step.place.is = Is::Idea;
    reader.text("idea", step.id, true);
    reader.report_slips(std::array<std::string_view, 2>{"idea", "after"});
  } else if (reader.has("question")) {
    step.place.is = Is::Question;
    step.idea.way = Way::Listen;
    step.idea.minutes = 10;
    step.idea.talk = 3;
    step.idea.apart = Idea::Apart::Works;
    reader.text("question", step.question, true);
    reader.report_slips(std::array<std::string_view, 2>{"question", "after"});
  } else {
    auto own = read_idea_of_step(reader);
    step.idea = own.idea;
    step.title = std::move(own.title);
    step.text = std::move(own.text);
  }
  return reader.failed() ? std::nullopt : std::optional(std::move(step));
}

} // namespace

std::optional<Series> read_series(const std::string& path, const std::string& id, std::string_view text,
                                  std::vector<Finding>& findings) {
  const auto first = findings.size();
  const auto report = [&](Position where, const std::string& message) {
    findings.push_back({path, where, message, {}});
    show_lines(text, findings, first);
  };
  if (!is_idea_id(id) || id == no_series) {
    report({0, 0}, "the file of a series is called 3 to 40 of a-z, 0-9 and '-', and .toml");
    return std::nullopt;
  }
  TomlTable fields;
  try {
    fields = parse_toml(text);
  } catch (const TomlError& error) {
    report(error.where(), error.what());
    return std::nullopt;
  }
  Series series{id, {}, {}, {}};
  KeyedTable head{id, fields, {1, 1}, {}, false};
  TableReader reader(path, head, "series", findings);
  reader.text("title", series.title, true);
  reader.text("about", series.about, false);
  reader.report_slips(series_fields);
  const auto* const list = find_as<TomlArray>(fields, "step");
  if (list == nullptr || list->empty() || list->size() > most_steps) {
    report({0, 0}, fmt::format("a series has 1 to {} steps, each under [[step]]", most_steps));
    return std::nullopt;
  }
  std::set<std::string> seen;
  bool failed = reader.failed();
  for (const auto& item : *list) {
    const auto* const table = item.as<TomlTable>();
    if (table == nullptr) {
      report(item.where, "a step is a table under [[step]]");
      return std::nullopt;
    }
    const KeyedTable keyed{std::to_string(series.steps.size() + 1), *table, item.where, {}, false};
    TableReader step_reader(path, keyed, "step", findings);
    auto step = read_step(step_reader, id, static_cast<int>(series.steps.size()) + 1);
    if (step && !seen.insert(step->id).second) {
      findings.push_back({path, item.where, fmt::format("the idea '{}' is a step already", printable(step->id)), {}});
      step.reset();
    }
    failed = failed || !step;
    series.steps.push_back(step.value_or(SeriesStep()));
  }
  show_lines(text, findings, first);
  return failed ? std::nullopt : std::optional(std::move(series));
}

} // namespace closer
