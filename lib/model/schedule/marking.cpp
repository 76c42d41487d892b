// SPDX-License-Identifier: MIT
#include "model/schedule/marking.hpp"

#include <utility>

#include "base/text/unicode.hpp"

namespace closer {
namespace {

// Whether the words are in the text, none of them cut: "ana" is in "Ana's birthday", and not in "Banana bread".
bool has_words(std::string_view text, std::string_view words) {
  if (!has_whole_slug(words)) {
    return fold(text).find(fold(words)) != std::string::npos;
  }
  const auto plain = slug(words);
  return !plain.empty() && ("-" + slug(text) + "-").find("-" + plain + "-") != std::string::npos;
}

Record changed(const Record& old, const WantedDay& wanted) {
  const auto& said = wanted.record;
  Record day = old;
  day.name = said.name;
  day.on = said.on;
  day.every = said.every;
  day.whose = said.whose;
  day.text = wanted.says_text ? said.text : old.text;
  day.ahead = wanted.says_ahead ? said.ahead : old.ahead;
  day.occasion = wanted.says_occasion ? said.occasion : old.occasion;
  return day;
}

} // namespace

std::string occasion_in_name(std::string_view name, Recurrence recurrence) {
  if (has_words(name, "birthday")) {
    return "birthday";
  }
  const bool is_wedding = recurrence != Recurrence::Once && has_words(name, "wedding");
  return is_wedding || has_words(name, "anniversary") ? "anniversary" : "";
}

std::string person_in_name(std::string_view name, const Couple& couple) {
  std::string found;
  for (const auto& person : couple.people) {
    if (has_words(name, person.name)) {
      if (!found.empty()) {
        return {};
      }
      found = person.id;
    }
  }
  return found;
}

const Record* marked_day_named(const Records& records, std::string_view person, std::string_view name, Day today) {
  const auto wanted = fold(name);
  const Record* found = nullptr;
  for (const auto& [id, record] : records) {
    if (is_marked_day(record) && fold(record.name) == wanted && next_time(record, today)) {
      if (author_of(record) == person) {
        return &record;
      }
      found = found == nullptr ? &record : found;
    }
  }
  return found;
}

DayToWrite day_to_write(const Records& records, std::string_view me, WantedDay wanted, Day today) {
  using What = DayToWrite::What;
  const auto* old = marked_day_named(records, me, wanted.record.name, today);
  if (old == nullptr) {
    return {What::New, nullptr, std::move(wanted.record)};
  }
  if (author_of(*old) != me) {
    return {What::Partners, old, *old};
  }
  if (!old->is_private && wanted.record.is_private) {
    return {What::Shared, old, *old};
  }
  auto day = changed(*old, wanted);
  const auto what = day == *old ? What::Same : What::Changed;
  return {what, old, std::move(day)};
}

} // namespace closer
