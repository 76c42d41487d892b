// SPDX-License-Identifier: MIT
// One record of the journal; closer-journal(5) specifies it.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/kind.hpp"

namespace closer {

inline constexpr std::int64_t most_minutes = 1'000'000; // that an entry can take: nearly two years

// A field that this version doesn't know, kept through every edit.
struct ForeignField {
  std::string name;
  std::string toml; // its value, written in TOML on one line

  friend bool operator==(const ForeignField&, const ForeignField&) = default;
};

// What one of the two said in a written talk.
struct GivenAnswer {
  std::string by; // a person's id
  std::string text;

  friend bool operator==(const GivenAnswer&, const GivenAnswer&) = default;
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
  std::string whose;                  // the id of the person whose hobby it is, or whom the day is about
  bool is_new = false;                // new to both
  std::string way;                    // of an idea of their own: the way that it belongs to; of the rhythm
  std::string every;                  // how often that way should come: "2 weeks", "none"; or a day: "year", "month"
  std::string name;                   // of a day that matters
  std::string ahead;                  // how long before it closer says so: "2 weeks"
  std::string occasion;               // what that day is, if ideas are made for it: "birthday" or "anniversary"
  std::string series;                 // the series that runs from here on; "none" if one was stopped
  std::string idea;                   // the id of the idea that it came from, or is about
  std::string group;                  // of that idea, so that its like rests too, whatever becomes of the idea
  std::string vote;                   // "yes" or "no", to an idea or to the partner's hobby
  std::optional<When> on;             // when a plan is for, or the first of a day that matters
  std::string when;                   // a plan's "if ..., then ..."
  std::optional<When> until;          // the last day of a pause
  std::string of;                     // the round of sealed answers that a seal is for
  std::string seal;                   // of an answer, in hexadecimal
  std::string opens;                  // the id of the seal that an opening opens
  std::string salt;                   // in hexadecimal
  std::string question;               // what was talked about
  std::string heard;                  // in the listener's own words
  std::string first;                  // who spoke first in a talk: a person's id
  std::optional<When> written;        // of a surprise that has arrived on its day, `at`: when it was written
  std::optional<When> surprise_until; // the day from which what is private belongs into the shared journal
  std::vector<ForeignField> foreign;
  std::vector<GivenAnswer> answers; // of a written talk, which no line holds: listen/written_talks.hpp makes it
  std::int64_t rev = 1;             // counts edits
  bool gone = false;                // removed: the other fields are empty
  bool again = false;               // undone, and so gone: what it was may be imported again, under another id
  bool is_private = false;          // on its owner's machine only; not a field of the line, but the place of the line

  // Not inline: to copy or drop that many fields is long, and half of all units do it.
  Record();
  Record(const Record& other);
  Record(Record&& other) noexcept;
  Record& operator=(const Record& other);
  Record& operator=(Record&& other) noexcept;
  ~Record();

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

// Nothing if `id` isn't a record's. The views are into `id`.
[[nodiscard]] std::optional<RecordId> parse_record_id(std::string_view id);

// The id of the person who wrote it.
[[nodiscard]] std::string_view author_of(const Record& record);

// "hobby", also for a kind that this version doesn't know.
[[nodiscard]] std::string_view kind_name(const Record& record);

// Whether people read it as an entry.
[[nodiscard]] bool is_entry(const Record& record);

// Whether a word can be a tag: up to 64 columns that are safe to print, without commas and white space of any script.
[[nodiscard]] bool is_tag(std::string_view word);

// A tag is the same in small letters and capitals.
[[nodiscard]] bool is_same_tag(std::string_view left, std::string_view right);

// Keeps the first of those that are the same.
void drop_repeated_tags(std::vector<std::string>& tags);

// What a removed record leaves: its id, and no more. Its rev is for the writer to set.
[[nodiscard]] Record tombstone_of(const Record& record);

// The end of the id that a record gets if it follows from `origin`, as it was or as its tombstone.
[[nodiscard]] std::string tail_behind(std::string_view origin_id, std::int64_t origin_rev);

// The ends of the ids that can follow from a removed record, whose tombstone has that rev: it moved, or came back.
[[nodiscard]] std::array<std::string, 2> tails_behind_removed(std::string_view id, std::int64_t rev);

// A private record as it is once it is in the shared journal: a surprise that is for a later day than it was
// written is of that day, under an id that follows from the old one.
[[nodiscard]] Record released(const Record& record);

// By day, then moment, then id: the order in which entries are shown.
[[nodiscard]] bool is_earlier(const Record& left, const Record& right);

// Of two votes, pauses or rhythms: whether what `left` says gives way to what `right` says, which is later, or at the
// same moment has the higher rev, or the greater id.
[[nodiscard]] bool gives_way(const Record& left, const Record& right);

} // namespace closer
