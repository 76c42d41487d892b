// SPDX-License-Identifier: MIT
#include "cmd/review/review_options.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

#include "base/date/date_span.hpp"
#include "base/error.hpp"
#include "base/text/text.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/way_argument.hpp"

namespace closer {
namespace {

constexpr int usual_window = 28; // days

Window read_window(Context& context, const Arguments& arguments) {
  const auto words = join(arguments.values(window_word), " ");
  const bool has_ends = arguments.given(since_option) || arguments.given(until_option);
  const std::array<bool, 4> ways_to_say = {!words.empty(), has_ends, arguments.given(all_option),
                                           arguments.given(on_this_day_option)};
  if (std::count(ways_to_say.begin(), ways_to_say.end(), true) > 1) {
    throw UsageError("the days are given in more than one way",
                     "Keep one of: a window like 2025, --since and --until, --all, or --on-this-day.");
  }
  const auto span = [&](const std::string& typed) { return read_day_span(typed, context.now(), context.zone()); };
  const Day today = context.now().day;
  if (!words.empty()) {
    const auto typed = span(words);
    return {typed.first, std::max(typed.first, typed.last)};
  }
  const auto since = arguments.value(since_option);
  const auto until = arguments.value(until_option);
  const Day last = until ? span(*until).last : today;
  const Day usual = std::max(last - std::chrono::days(usual_window - 1), first_day);
  const Window window{since ? span(*since).first : usual, last};
  if (window.first > window.last) {
    throw UsageError(
        fmt::format("the first day, {}, comes after the last, {}", say_day(window.first), say_day(window.last)));
  }
  return window;
}

// What only its owner sees is in text for its owner's eyes; elsewhere, and in a file, where it is asked for.
bool read_with_private(const Arguments& arguments, Format format) {
  if (arguments.given(with_private_option) && arguments.given(no_private_option)) {
    throw UsageError("--with-private and --no-private contradict each other");
  }
  const bool is_for_owner = format == Format::Text && arguments.value(output_option).value_or("-") == "-";
  return arguments.given(with_private_option) || (is_for_owner && !arguments.given(no_private_option));
}

Filter read_filter(Context& context, const Arguments& arguments) {
  Filter filter;
  for (const auto& word : arguments.values(way_option)) {
    const Way way = read_way(word);
    if (std::find(filter.ways.begin(), filter.ways.end(), way) == filter.ways.end()) {
      filter.ways.push_back(way);
    }
  }
  filter.tags = clean_tags(arguments.values(tag_option));
  filter.author = arguments.given(mine_option) ? context.me() : "";
  return filter;
}

} // namespace

ReviewOptions read_review_options(Context& context, const Arguments& arguments) {
  ReviewOptions options;
  options.format = read_format(arguments);
  options.today = context.now().day;
  options.window = read_window(context, arguments);
  options.filter = read_filter(context, arguments);
  options.all = arguments.given(all_option);
  options.with_private = read_with_private(arguments, options.format);
  options.style = context.style();
  if (arguments.given(output_option)) {
    options.style.color = false;
  }
  return options;
}

} // namespace closer
