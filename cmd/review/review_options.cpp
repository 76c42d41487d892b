// SPDX-License-Identifier: MIT
#include "cmd/review/review_options.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/date/date_span.hpp"
#include "base/error.hpp"
#include "base/text/text.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/way_argument.hpp"

namespace closer {
namespace {

constexpr int usual_window = 4; // weeks

Window read_window(Context& context, const Arguments& arguments, WeekStart starts) {
  auto words = join(arguments.values(window_word), " ");
  if (words == "week" || words == "month" || words == "year") {
    words.insert(0, "this ");
  } else if (const auto way = way_named(words); way || words == "all") {
    throw UsageError(fmt::format("'{}' isn't a time", words),
                     way ? fmt::format("Did you mean --way {}?", name(*way)) : std::string("Did you mean --all?"));
  }
  const bool has_ends = arguments.given(since_option) || arguments.given(until_option);
  const std::array<bool, 3> ways_to_say = {!words.empty(), has_ends, arguments.given(all_option)};
  if (std::ranges::count(ways_to_say, true) > 1) {
    throw UsageError("the days are given twice",
                     "Use only one of these: a window like 2025, --since and --until, or --all.");
  }
  const auto span = [&](const std::string& typed) {
    return read_day_span(typed, context.now(), context.zone(), starts);
  };
  const Day today = context.now().day;
  if (!words.empty()) {
    const auto typed = span(words);
    return {typed.first, std::max(typed.first, typed.last)};
  }
  const auto since = arguments.value(since_option);
  const auto until = arguments.value(until_option);
  const Day last = until ? span(*until).last : today;
  const Day usual = std::max(last_weeks(usual_window, last, starts).first, first_day);
  const Window window{since ? span(*since).first : usual, last};
  if (window.first > window.last) {
    throw UsageError(
        fmt::format("the first day, {}, is after the last, {}", say_day(window.first), say_day(window.last)));
  }
  return window;
}

} // namespace

Filter read_filter(Context& context, const Arguments& arguments) {
  Filter filter;
  for (const auto& word : arguments.values(way_option)) {
    const Way way = read_way(word);
    if (std::ranges::find(filter.ways, way) == filter.ways.end()) {
      filter.ways.push_back(way);
    }
  }
  filter.tags = clean_tags(arguments.values(tag_option));
  filter.author = arguments.given(mine_option) ? context.me() : "";
  return filter;
}

ReviewOptions read_review_options(Context& context, const Arguments& arguments, const ReviewFormat& format) {
  ReviewOptions options;
  options.format = &format;
  options.today = context.now().day;
  options.week_starts = context.week_starts();
  options.window = read_window(context, arguments, options.week_starts);
  if (options.window.last == options.today) {
    options.window.now = instant_of(context.now());
  }
  options.now = instant_of(context.now());
  options.filter = read_filter(context, arguments);
  options.all = arguments.given(all_option);
  options.with_private = arguments.given(with_private_option);
  options.has_bom = arguments.given(bom_option);
  options.style = context.style();
  if (arguments.given(output_option)) {
    options.style = style_in_file(options.style);
  }
  return options;
}

Records read_private(Context& context, const ReviewOptions& options, std::vector<Finding>& findings) {
  std::vector<Finding> of_hidden; // which those who look at them are told of
  const bool may_tell = !context.is_quiet() && context.is_terminal(Context::Stream::Error);
  return options.with_private || may_tell ? context.private_records(options.with_private ? findings : of_hidden)
                                          : Records();
}

void tell_hidden(const Context& context, const ReviewOptions& options, std::size_t count) {
  if (!options.with_private && count != 0 && context.is_terminal(Context::Stream::Error)) {
    context.tell(fmt::format("{} only you can see {} hidden; use --with-private to show {}.",
                             count == 1 ? "An entry" : fmt::format("{} entries", count), count == 1 ? "is" : "are",
                             count == 1 ? "it" : "them"));
  }
}

} // namespace closer
