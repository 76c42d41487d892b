// SPDX-License-Identifier: MIT
// What is not as it should be in a journal, and what can be mended without losing a byte of meaning.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/finding.hpp"
#include "journal/journal.hpp"
#include "model/idea.hpp"
#include "model/question.hpp"

namespace closer {

struct Trouble {
  enum class Mender {
    Closer, // `check --fix`, here
    Other,  // `check --fix` of the other, who alone writes that file
    Person,
  };
  Finding finding;
  Mender mender = Mender::Person;
};

// What a file is to become. A file may have two steps: first it gets the records that leave other files, then it lets
// go of those that have left it; so every record is somewhere after every step.
struct Mending {
  std::string folder; // of the journal: "log", "things", or "" for the journal's own
  std::string name;
  std::string path;                  // as a person would open it
  std::optional<std::string> before; // absent: there is no such file
  std::optional<std::string> after;  // absent: its records are in another file, and it goes
};

struct CheckResult {
  std::vector<Trouble> troubles; // by path, line and column
  std::vector<Mending> mendings; // those which get records before those which go
};

struct BuiltIn {
  std::span<const Idea> ideas;
  std::vector<Question> questions;
};

// Reads everything and writes nothing; `today` is what the inbox's lines without a date are of. `me` is whose files can
// be mended here; "" where nobody's can. `built_in` are the ideas and questions that those of the couple may change.
[[nodiscard]] CheckResult check(const Journal& journal, std::string_view me, Day today, BuiltIn built_in = {});

// Carries the mendings out, each whole or not at all. Throws Error, before anything is written, where a file is not as
// it was when it was checked; the caller holds the journal's lock.
void mend(const Journal& journal, const std::vector<Mending>& mendings);

} // namespace closer
