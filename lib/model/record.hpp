// SPDX-License-Identifier: MIT
// One record of the journal; closer-journal(5) specifies it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/kind.hpp"

namespace closer {

// A field that this version does not know, kept through every edit.
inline constexpr std::int64_t most_minutes = 1'000'000; // that an entry can take: nearly two years

struct ForeignField {
  std::string name;
  std::string toml; // its value, written in TOML on one line

  friend bool operator==(const ForeignField&, const ForeignField&) = default;
};

struct Record {
  std::string id; // DATE-AUTHOR-RANDOM, "2026-11-22-sam-k3f9x"
  Kind kind = Kind::Other;
  std::string foreign_kind; // the kind's name where `kind` is Other
  When at;                  // the writer's own day
  std::string text;         // in Unicode NFC; may hold newlines
  std::vector<std::string> tags;
  std::optional<std::int64_t> minutes;
  std::string hobby;                  // the slug of a hobby
  std::string whose;                  // the id of the person whose hobby it is
  bool is_new = false;                // new to both
  std::string way;                    // of an idea of their own: the way that it belongs to
  std::string idea;                   // the id of the idea that it came from, or is about
  std::string group;                  // of that idea, so that its like rests too, whatever becomes of the idea
  std::string vote;                   // "yes" or "no", to an idea or to the other's hobby
  std::optional<When> on;             // when a plan is for
  std::string when;                   // a plan's "if ..., then ..."
  std::optional<When> until;          // the last day of a pause
  std::string of;                     // the round of sealed answers that a seal is for
  std::string seal;                   // of an answer, in hexadecimal
  std::string opens;                  // the id of the seal that an opening opens
  std::string salt;                   // in hexadecimal
  std::string question;               // what was talked about
  std::string heard;                  // in the listener's own words
  std::string first;                  // who spoke first in a talk: a person's id
  std::optional<When> surprise_until; // the day from which what is private belongs into the shared journal
  std::vector<ForeignField> foreign;
  std::int64_t rev = 1;    // counts edits
  bool gone = false;       // removed: the other fields are empty
  bool is_private = false; // on its owner's machine only; no field of the line, but where the line stands

  friend bool operator==(const Record&, const Record&) = default;
};

// The journal's meaning: who won each id. In the order of ids.
using Records = std::map<std::string, Record, std::less<>>;

// What an id says: "2026-11-22-sam-k3f9x".
struct RecordId {
  Day day;
  std::string_view author;
  std::string_view tail; // five characters
};

// Nothing where `id` is no record's. The views are into `id`.
[[nodiscard]] std::optional<RecordId> parse_record_id(std::string_view id);

// The id of the person who wrote it.
[[nodiscard]] std::string_view author_of(const Record& record);

// "hobby", also for a kind that this version does not know.
[[nodiscard]] std::string_view kind_name(const Record& record);

// Whether people read it as an entry.
[[nodiscard]] bool is_entry(const Record& record);

// Whether a word can be a tag: up to 64 columns that are safe to print, without white space and commas.
[[nodiscard]] bool is_tag(std::string_view word);

// The record as it is once removed: its id, and no more. Its rev is for the writer to set.
[[nodiscard]] Record removed(const Record& record);

// A private record as it is once it stands in the shared journal.
[[nodiscard]] Record released(const Record& record);

// By day, then moment, then id: the order in which entries are shown.
[[nodiscard]] bool is_earlier(const Record& left, const Record& right);

} // namespace closer
