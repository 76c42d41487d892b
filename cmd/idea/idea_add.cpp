// SPDX-License-Identifier: MIT
#include "cmd/idea/idea_add.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/unicode.hpp"
#include "cmd/words/confirmation.hpp"
#include "cmd/words/editor_text.hpp"
#include "cmd/words/entry_text.hpp"
#include "cmd/words/way_argument.hpp"
#include "journal/config/idea_file.hpp"
#include "journal/folder/reading.hpp"

namespace closer {
namespace {

// A word in braces would be shown as it is, but for {name}, and the three words that an idea for a hobby may hold.
void refuse_unknown_braces(std::string_view text, std::string_view way) {
  constexpr std::array<std::string_view, 3> known = {"hobby", "whose", "other"};
  for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz", open + 1);
    if (end == std::string_view::npos || end == open + 1 || text[end] != '}') {
      continue;
    }
    const auto word = text.substr(open + 1, end - open - 1);
    const bool is_known = std::ranges::find(known, word) != known.end();
    if (word != "name" && (!is_known || way != name(Way::Hobby))) {
      throw UsageError(
          fmt::format("'{{{}}}' can't be used in an idea for {}", printable(word), way),
          "Use {name} for your partner. In an idea for a hobby, you can also use {hobby}, {whose} and {other}.");
    }
  }
}

} // namespace

Record own_idea(const Context& context, Way way, std::string title) {
  Record record;
  record.kind = Kind::Idea;
  record.at = context.now();
  record.way = name(way);
  record.text = std::move(title);
  require_text(record.text);
  refuse_unknown_braces(record.text, record.way);
  return record;
}

std::optional<Record> idea_already_added(const Journal& journal, const Record& wanted) {
  const auto standing = read_standing(journal); // the commands that propose it report what can't be read
  const auto found = std::ranges::find_if(standing.records, [&](const auto& item) {
    const auto& record = item.second;
    return record.kind == Kind::Idea && !record.gone && record.way == wanted.way &&
           fold(record.text) == fold(wanted.text);
  });
  return found == standing.records.end() ? std::nullopt : std::optional(found->second);
}

Status add_idea(Context& context, const Arguments& arguments) {
  (void)context.me();
  const auto way = read_way(*arguments.value(idea_way_word));
  const auto minutes = read_minutes(arguments, idea_minutes_option, 1, minutes_of_a_day);
  auto record = own_idea(context, way,
                         arguments.given(idea_title_word)
                             ? text_of_words(context, arguments.values(idea_title_word))
                             : text_of_editor(context, {"idea", fmt::format("closer idea add {}", name(way))}, ""));
  record.minutes = minutes;
  if (const auto there = idea_already_added(context.journal(), record)) {
    context.discard_draft();
    context.tell(fmt::format("Nothing to add: that's already the idea {}.", idea_id_of(*there)));
    if (minutes && minutes != there->minutes && author_of(*there) == context.me()) {
      context.tell(fmt::format("To change how long it takes: closer edit {} --minutes {}",
                               shell_word(parse_record_id(there->id)->tail), *minutes));
    }
    return Status::Done;
  }
  auto writer = context.writer();
  record = writer.add(std::move(record));
  context.discard_draft();
  const auto id = idea_id_of(record);
  context.tell(fmt::format("Added idea {}: {}", id, beginning_of(record.text)));
  context.tell(fmt::format("To plan it: closer idea plan {} --on saturday", id));
  return Status::Done;
}

} // namespace closer
