// SPDX-License-Identifier: MIT
// What a line of the inbox comes to that is about an idea or a question, and what it asks to know that: the ideas,
// which whoever imports it knows, and the records.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "model/couple.hpp"
#include "model/record.hpp"
#include "model/way.hpp"

namespace closer {

struct InboxIdea {
  std::string id;
  std::string group;
  Way way = Way::Little;
  std::string title; // with its names filled in, for the one whose line it is
  std::string hobby; // that it would be about on that day, and whose; "" where it takes none
  std::string whose;
};

// Each gives nothing if there is none.
struct InboxIdeas {
  std::function<std::optional<InboxIdea>(std::string_view id, const std::string& person, Day day)> named;
  std::function<std::optional<InboxIdea>(const std::string& person, Day day)> of_day;
};

struct DeedOutcome {
  enum class What {
    Note,  // there is no such idea: the line is what its words say
    Write, // `records`
    There, // nothing: it is so already
    Wait,  // for the partner's answer
  };
  What what = What::Note;
  std::vector<Record> records;  // an answer's seal, then its opening; else one
  std::optional<Record> before; // the plan in whose place it goes
};

struct DeedSetting {
  const Couple& couple;
  const Records& records; // what is standing, and the months from that of the line on
  const InboxIdeas& ideas;
  Day today;
};

} // namespace closer
