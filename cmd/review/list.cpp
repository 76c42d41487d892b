// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/delivery.hpp"
#include "cmd/review/entries_reading.hpp"
#include "cmd/review/review_options.hpp"
#include "cmd/review/verbs.hpp"
#include "history/earlier_years.hpp"
#include "journal/folder/hobby_files.hpp"
#include "journal/folder/reading.hpp"
#include "listen/written_talks.hpp"
#include "review/digest.hpp"

namespace closer {
namespace {

constexpr Parameter on_this_day_option = {
    Parameter::Type::Flag,    "--on-this-day", "", "entries from this day in earlier years", nullptr,
    Parameter::Usage::Instead};
constexpr Parameter number_option = {Parameter::Type::Value, "-n,--number", "N", "only the latest N"};
constexpr std::array parameters = {
    window_word, all_option,  on_this_day_option,  since_option,          until_option, number_option, way_option,
    tag_option,  mine_option, with_private_option, entries_format_option, json_option,  output_option, bom_option};

constexpr std::array<std::string_view, 4> examples = {
    "closer list",
    "closer list 'this month' --way listen",
    "closer list --all --tag morning -n 10",
    "closer list 2025 -o 2025.csv",
};

// The latest N, where --number asks for no more.
void keep_latest(std::vector<Record>& entries, const Arguments& arguments) {
  const auto word = arguments.value(number_option);
  if (!word) {
    return;
  }
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(word->data(), word->data() + word->size(), count);
  if (error != std::errc() || end != word->data() + word->size() || count == 0) {
    throw UsageError(fmt::format("'{}' isn't a number of entries", printable(*word)), "Use -n with 1 or more.");
  }
  if (entries.size() > count) {
    entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(count));
  }
}

Reading read_this_day(const Journal& journal, Day today) {
  Reading reading;
  read_earlier_years(journal, today, reading);
  read_hobbies_of_both(journal, reading.hobbies, reading.findings);
  put_written_talks(reading.records, journal.couple);
  return reading;
}

Status run(Context& context, const Arguments& arguments) {
  const bool earlier = arguments.given(on_this_day_option);
  if (earlier && (arguments.given(window_word) || arguments.given(all_option) || arguments.given(since_option) ||
                  arguments.given(until_option))) {
    throw UsageError("the days are given twice", "Use --on-this-day on its own.");
  }
  const auto options = read_review_options(context, arguments, read_entries_format(arguments));
  const auto& journal = context.journal();
  auto reading = earlier ? read_this_day(journal, options.today) : read_entries(journal, options);
  auto private_records = read_private(context, options, reading.findings);
  remove_shared(private_records, reading.records);
  if (options.with_private) {
    reading.records.merge(private_records);
  }
  context.report(reading);
  const auto window = options.all ? whole_window(reading.records, options.filter, options.today) : options.window;
  auto entries = earlier ? on_this_day(std::move(reading.records), options.today, options.filter)
                         : entries_in(std::move(reading.records), window, options.filter);
  keep_latest(entries, arguments);
  deliver_entries(context, arguments, options, entries, reading);
  const bool has_private =
      !options.with_private &&
      !entries_in(private_records, whole_window(private_records, options.filter, options.today), options.filter)
           .empty();
  const auto hidden = earlier ? on_this_day(std::move(private_records), options.today, options.filter)
                              : entries_in(std::move(private_records), window, options.filter);
  tell_hidden(context, options, hidden.size());
  if (entries.empty() && options.format->is_for_terminal && !earlier) {
    context.tell(fmt::format("No entries found.{} To see all entries: closer list --all{}",
                             say_meant_tag(context, options.filter), has_private ? " --with-private" : ""));
  }
  return context.status();
}

} // namespace

const Verb list_verb = {"list", "list entries, in any format", Group::Looking, parameters, examples, run, {}};

} // namespace closer
