// SPDX-License-Identifier: MIT
#include <array>
#include <iterator>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/searchable.hpp"
#include "base/text/text.hpp"
#include "cmd/context/context.hpp"
#include "cmd/review/delivery.hpp"
#include "cmd/review/found_elsewhere.hpp"
#include "cmd/review/review_options.hpp"
#include "cmd/review/verbs.hpp"
#include "history/word_search.hpp"
#include "journal/folder/reading.hpp"
#include "model/record.hpp"

namespace closer {
namespace {

constexpr Parameter words_word = {Parameter::Type::Words,
                                  "WORD",
                                  "",
                                  "words the entry must have; use quotes for a phrase, like 'two words'",
                                  nullptr,
                                  Parameter::Usage::Needed};
constexpr std::array parameters = {words_word,  since_option,  until_option,        way_option,
                                   tag_option,  mine_option,   with_private_option, entries_format_option,
                                   json_option, output_option, bom_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer find lake",
    "closer find 'coffee in bed' --mine",
    "closer find opera --since 2024 --format jsonl",
};

std::vector<std::string> read_words(const Arguments& arguments) {
  auto words = arguments.values(words_word);
  for (const auto& word : words) {
    if (trim(searchable(word)).empty()) {
      throw UsageError(fmt::format("nothing to search for in '{}'", printable(word)),
                       "Add a word to look for: closer find lake");
    }
  }
  if (words.empty()) {
    throw UsageError("nothing to search for", "Add a word to look for: closer find lake");
  }
  return words;
}

// All days, unless some are asked for.
std::optional<Window> window_of(const Arguments& arguments, const ReviewOptions& options) {
  const bool has_since = arguments.given(since_option);
  if (!has_since && !arguments.given(until_option)) {
    return std::nullopt;
  }
  auto window = options.window;
  window.first = has_since ? window.first : first_day;
  return window;
}

Status run(Context& context, const Arguments& arguments) {
  const auto words = read_words(arguments);
  const auto options = read_review_options(context, arguments, read_entries_format(arguments));
  const auto window = window_of(arguments, options);
  const auto& journal = context.journal();
  auto reading = read_hobbies(journal);
  const WordSearch search(words, reading.hobbies);
  auto entries = find_entries(journal, search, options.filter, window, reading);
  auto private_records = read_private(context, options, reading.findings);
  std::erase_if(private_records, [&](const auto& item) {
    return !passes(item.second, options.filter) || (window && !window->has(item.second.at)) || !search.has(item.second);
  });
  for (const auto& entry : entries) {
    private_records.erase(entry.id); // a surprise that is moving
  }
  const auto hidden = private_records.size();
  if (options.with_private) {
    std::ranges::transform(private_records, std::back_inserter(entries), [](const auto& item) { return item.second; });
  }
  std::ranges::sort(entries, is_earlier);
  context.report(reading);
  deliver_entries(context, arguments, options, entries, reading, search.words());
  tell_hidden(context, options, hidden);
  if (entries.empty() && options.format->is_for_terminal) {
    context.tell(
        fmt::format("No entry has '{}'.{}", printable(join(words, "' and '")), say_meant_tag(context, options.filter)));
  }
  if (options.format->is_for_terminal && options.filter.is_open() && !window) {
    tell_found_elsewhere(context, words, reading.hobbies, entries.empty() ? Besides::Nothing : Besides::Entries);
  }
  return context.status();
}

} // namespace

const Verb find_verb = {"find", "search all entries", Group::Looking, parameters, examples, run, {}};

} // namespace closer
