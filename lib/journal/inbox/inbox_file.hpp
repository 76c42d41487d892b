// SPDX-License-Identifier: MIT
// A file of the inbox, and the records that its lines become; closer-journal(5), 'THE INBOX'.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date/when.hpp"
#include "base/error.hpp"
#include "journal/inbox/line_deed.hpp"
#include "journal/lines/finding.hpp"
#include "model/hobby_index.hpp"
#include "model/record.hpp"

namespace closer {

// What a line becomes.
struct InboxEntry {
  Record record;                // named as if nothing else were in the journal
  std::optional<LineDeed> deed; // what it may be instead
  When typed;                   // its date
  std::string said;             // its kind, or the name of its deed
  std::string words;            // of the line, behind its date and kind
  int number = 1;               // which of the equal lines of its file it is
};

struct InboxFileLine {
  enum class End {
    Stays,   // it says nothing
    Drops,   // git's, which goes with what is imported
    Taken,   // with its entry
    Waits,   // for something to come, with its date written out
    Refused, // because of `refusal`
  };
  End end = End::Stays;
  std::string whole; // in UTF-8, with its newline
  std::string dated; // the same with its date written out
  std::optional<InboxEntry> entry;
  std::string refusal;
};

// A file of the inbox, read as of a day.
struct InboxFile {
  std::string person;
  std::string folder; // of inbox/, as it is written
  std::string name;
  std::string path;     // as a person would open it
  std::string contents; // the bytes
  std::vector<InboxFileLine> lines;
};

// Reads the lines of such a file on the day `today`; `hobbies` are those of both. A pure function.
[[nodiscard]] InboxFile read_inbox_file(InboxFile file, Day today, const HobbyIndex& hobbies);

// The contents with the dates of all lines that are imported or wait written out, and those without the lines that are
// imported. Both are the bytes themselves if there is no such line.
[[nodiscard]] std::string dated_contents(const InboxFile& file);
[[nodiscard]] std::string left_contents(const InboxFile& file);

// Lines are numbered as they are in the file, or as they are once the taken ones have left it.
enum class Numbered { AsRead, AsLeft };

// The numbers, from 1 on, of the lines that end like that.
[[nodiscard]] std::vector<std::size_t> numbers_of(const InboxFile& file, InboxFileLine::End end, Numbered numbered);

// A finding for each line that is refused; one that answers a question isn't shown.
[[nodiscard]] std::vector<Finding> findings_in(const InboxFile& file, Numbered numbered);

// What is wrong and what to do, in one.
[[nodiscard]] std::string say_fully(const Error& error);

// The id of such a record, the same for the same line on every machine; `salt` is for where one with a lower salt
// stands for something else.
[[nodiscard]] std::string inbox_id(const InboxEntry& entry, const std::string& person, int salt);

} // namespace closer
