// SPDX-License-Identifier: MIT
// What's wrong in a journal, and what can be fixed without losing a byte of meaning.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "journal/check/fixes.hpp"
#include "journal/folder/journal.hpp"
#include "journal/lines/finding.hpp"
#include "model/ideas/idea.hpp"
#include "model/ideas/question.hpp"

namespace closer {

struct CheckFinding {
  enum class Fixer {
    Closer,  // `check --fix`, here
    Partner, // `check --fix` run by the partner, who alone writes that file
    Person,
  };
  Finding finding;
  Fixer fixer = Fixer::Person;
};

struct CheckResult {
  std::vector<CheckFinding> findings; // by path, line and column
  std::vector<Fix> fixes;             // those which get records before those which go
};

struct BuiltIn {
  std::span<const Idea> ideas;
  std::vector<Question> questions;
};

// Reads everything and writes nothing; `today` is what the inbox's lines without a date are of. `me` is whose files can
// be fixed here; "" if nobody's can. `built_in` are the ideas and questions that those of the couple may change.
// `step` is called for each month that was looked at.
[[nodiscard]] CheckResult check(
    const Journal& journal, std::string_view me, Day today, BuiltIn built_in = {},
    const std::function<void()>& step = [] {});

// Carries the fixes out, each whole or not at all. Throws Error, before anything is written, if a file isn't as
// it was when it was checked; the caller holds the journal's lock.
void carry_out(const Journal& journal, const std::vector<Fix>& fixes);

} // namespace closer
