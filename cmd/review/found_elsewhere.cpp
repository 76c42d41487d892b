// SPDX-License-Identifier: MIT
#include "cmd/review/found_elsewhere.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "base/text/searchable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/text.hpp"
#include "cmd/words/idea_filters.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "model/schedule/marked_day.hpp"
#include "model/schedule/plan.hpp"

namespace closer {
namespace {

constexpr std::size_t most_named = 3;

bool has_all(std::string_view text, std::span<const std::string> words) {
  const auto plain = searchable(text);
  return std::ranges::all_of(words, [&](const std::string& word) { return holds(plain, searchable(word)); });
}

void tell_count(const Context& context, std::size_t count, std::string_view noun, std::string_view plural,
                std::string_view command) {
  if (count != 0) {
    context.tell(fmt::format("Found in {}: closer {}", counted(static_cast<long long>(count), noun, plural), command));
  }
}

} // namespace

void tell_found_elsewhere(Context& context, std::span<const std::string> words, std::span<const Hobby> hobbies,
                          Besides besides) {
  const auto& journal = context.journal();
  const Day today = context.now().day;
  auto standing = read_standing(journal); // what can't be read of it is reported by the commands that show it
  if (besides == Besides::Nothing) {
    const auto catalogue = ideas_of_both(journal, built_in_ideas(), built_in_idea_words(journal.couple.language),
                                         standing.records, standing.findings);
    const bool has_dash = std::ranges::any_of(words, [](const std::string& word) { return word.starts_with('-'); });
    tell_count(context, ideas_listed(catalogue, {}, words).size(), "idea", "ideas",
               fmt::format("idea list {}{}", has_dash ? "-- " : "", shell_words(words)));
  }

  std::vector<std::string> tails;
  for (const auto* plan : open_plans(standing.records, today)) {
    if (has_all(plan->text + " " + plan->when, words)) {
      tails.push_back(shell_word(parse_record_id(plan->id)->tail));
    }
  }
  const auto count = tails.size();
  tails.resize(std::min(count, most_named));
  tell_count(context, count, "plan", "plans", "show " + join(tails, " · closer show "));

  const auto of_hobbies = std::ranges::count_if(
      hobbies, [&](const Hobby& hobby) { return !hobby.gone && has_all(hobby.name + " " + hobby.note, words); });
  tell_count(context, static_cast<std::size_t>(of_hobbies), "hobby", "hobbies", "hobby list");

  const auto days = coming_marked_days(standing.records, today);
  const auto of_days = std::ranges::count_if(
      days, [&](const ComingDay& day) { return has_all(day.record.name + " " + day.record.text, words); });
  tell_count(context, static_cast<std::size_t>(of_days), "day", "days", "day list");
}

} // namespace closer
