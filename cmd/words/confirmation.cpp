// SPDX-License-Identifier: MIT
#include "cmd/words/confirmation.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/date/hours.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "journal/record/line_traits.hpp"
#include "model/schedule/pause.hpp"
#include "model/schedule/rhythm_said.hpp"
#include "render/words/wording.hpp"

namespace closer {
namespace {

std::string say_plan(const Context& context, const Record& plan) {
  const auto day = plan.on ? say_briefly(*plan.on, context.now().day, context.style().hours) : std::string();
  return fmt::format("plan{}{}{}", day.empty() ? "" : " for " + day, plan.when.empty() ? "" : ", ",
                     printable(plan.when));
}

// What holds until it's changed; "" for anything else.
std::string say_standing(const Record& record) {
  const auto what = beginning_of(content_of(record));
  switch (record.kind) {
  case Kind::Vote: return fmt::format("your {} to {}", printable(record.vote), what);
  case Kind::Pause:
    return ends_pause(record) ? "the end of the pause"
           : record.until     ? "the pause " + say_end(record)
                              : std::string("the pause");
  case Kind::Rhythm: {
    const auto said = rhythm_in(record);
    return fmt::format("the change of {} to {}", printable(said.what), said.how_often);
  }
  case Kind::Series: return record.series == no_series ? "the end of the series" : "the start of the series " + what;
  default: return {};
  }
}

std::string say_when(const Context& context, const Record& record) {
  return fmt::format("{}, {}{}", kind_name(record), say_briefly(record.at, context.now().day, context.style().hours),
                     record.minutes ? ", " + say_minutes(*record.minutes) : "");
}

} // namespace

std::string beginning_of(std::string_view text) {
  constexpr std::size_t most_columns = 50;
  std::string line(text);
  std::ranges::replace(line, '\n', ' ');
  return truncate(printable(line), most_columns);
}

std::string say_entry(const Context& context, const Record& record) {
  if (auto standing = say_standing(record); !standing.empty()) {
    return standing;
  }
  const auto what = record.kind == Kind::Plan  ? say_plan(context, record)
                    : is_standing(record.kind) ? std::string(name(record.kind))
                                               : say_when(context, record);
  if (record.is_private) {
    return fmt::format("{}, {}", what, say_private(record));
  }
  const auto text = beginning_of(content_of(record));
  return text.empty() ? what : fmt::format("{}: {}", what, text);
}

std::string say_entry_and_id(const Context& context, const Record& record) {
  return fmt::format("{} ({})", say_entry(context, record), parse_record_id(record.id)->tail);
}

} // namespace closer
