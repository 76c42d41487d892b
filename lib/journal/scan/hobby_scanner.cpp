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

// Whether there is no field of that name next, or a text that isn't empty, which closer would not write.
bool take_text(LineCursor& cursor, std::string_view name, std::string& text) {
  SpelledText spelled;
  if (!cursor.word(name)) {
    return true;
  }
  const bool is_text = cursor.text(spelled);
  if (is_text) {
    spell_out(spelled, text);
  }
  return is_text && !text.empty();
}

bool take_end(LineCursor& cursor, std::int64_t& rev) {
  return (!cursor.word(", rev = ") || cursor.whole(1, std::numeric_limits<std::int64_t>::max(), rev)) &&
         cursor.word(" }");
}

bool take_fields(LineCursor& cursor, Hobby& hobby) {
  std::string share;
  std::string kind;
  if (cursor.word("gone = true")) {
    hobby.gone = true;
    return take_end(cursor, hobby.rev);
  }
  if (!take_text(cursor, "name = ", hobby.name) || hobby.name.empty() || !take_text(cursor, ", share = ", share) ||
      !take_text(cursor, ", note = ", hobby.note) || !take_text(cursor, ", kind = ", kind)) {
    return false;
  }
  hobby.kind = hobby_kind_named(kind);
  if ((!kind.empty() && !hobby.kind) || (!share.empty() && !share_named(share))) {
    return false;
  }
  hobby.share = share.empty() ? Share::Open : *share_named(share);
  return take_end(cursor, hobby.rev);
}

// Takes the first line off the front.
bool take_hobby(std::string_view& text, Hobby& hobby) {
  const auto slug = text.substr(0, text.find(' '));
  LineCursor cursor(text);
  cursor.skip(slug.size());
  if (!is_slug(slug) || !cursor.word(behind_slug) || !take_fields(cursor, hobby)) {
    return false;
  }
  const auto end = text.size() - cursor.rest().size();
  if (end > most_parsed_bytes || !take_line_end(cursor)) {
    return false;
  }
  hobby.slug = slug;
  text = cursor.rest();
  return true;
}

} // namespace

bool scan_hobbies(std::string_view text, std::string_view owner, std::vector<Hobby>& hobbies) {
  return take_lines(text,
                    [&](std::string_view& rest) {
                      auto& hobby = hobbies.emplace_back();
                      hobby.owner = owner;
                      return take_hobby(rest, hobby);
                    })
      .has_value();
}

} // namespace closer
