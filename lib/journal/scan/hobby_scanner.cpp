// SPDX-License-Identifier: MIT
#include "journal/scan/hobby_scanner.hpp"

#include <limits>
#include <string>

#include "journal/lines/keyed_table.hpp"
#include "journal/scan/line_cursor.hpp"
#include "journal/scan/lines_of_file.hpp"

namespace closer {
namespace {

constexpr std::string_view behind_slug = " = { ";

// Whether a field of that name comes next, and is a text.
bool take_text(LineCursor& cursor, std::string_view name, std::string& text) {
  SpelledText spelled;
  if (!cursor.word(name)) {
    return true;
  }
  const bool is_text = cursor.text(spelled);
  if (is_text) {
    spell_out(spelled, text);
  }
  return is_text;
}

bool take_end(LineCursor& cursor, std::int64_t& rev) {
  return (!cursor.word(", rev = ") || cursor.whole(1, std::numeric_limits<std::int64_t>::max(), rev)) &&
         cursor.word(" }");
}

bool take_fields(LineCursor& cursor, Thing& thing) {
  std::string share;
  std::string hobby;
  if (cursor.word("gone = true")) {
    thing.gone = true;
    return take_end(cursor, thing.rev);
  }
  if (!take_text(cursor, "name = ", thing.name) || thing.name.empty() || !take_text(cursor, ", share = ", share) ||
      !take_text(cursor, ", note = ", thing.note) || !take_text(cursor, ", hobby = ", hobby)) {
    return false;
  }
  thing.hobby = hobby_named(hobby);
  if ((!hobby.empty() && !thing.hobby) || (!share.empty() && !share_named(share))) {
    return false;
  }
  thing.share = share.empty() ? Share::Open : *share_named(share);
  return take_end(cursor, thing.rev);
}

// Takes the first line off the front.
bool take_thing(std::string_view& text, Thing& thing) {
  const auto slug = text.substr(0, text.find(' '));
  LineCursor cursor(text);
  cursor.skip(slug.size());
  if (!is_slug(slug) || !cursor.word(behind_slug) || !take_fields(cursor, thing)) {
    return false;
  }
  const auto end = text.size() - cursor.rest().size();
  if (end > most_parsed_bytes || !take_line_end(cursor)) {
    return false;
  }
  thing.slug = slug;
  text = cursor.rest();
  return true;
}

} // namespace

bool scan_things(std::string_view text, std::string_view owner, std::vector<Thing>& things) {
  return take_lines(text,
                    [&](std::string_view& rest) {
                      auto& thing = things.emplace_back();
                      thing.owner = owner;
                      return take_thing(rest, thing);
                    })
      .has_value();
}

} // namespace closer
