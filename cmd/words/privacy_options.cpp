// SPDX-License-Identifier: MIT
#include "cmd/words/privacy_options.hpp"

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"

namespace closer {

void set_secrecy(Context& context, const Arguments& arguments, Record& record) {
  const auto until = arguments.value(surprise_parameter);
  if (until && arguments.given(private_parameter)) {
    throw UsageError("--private is for good, and --surprise-until ends", "Leave out one of them.");
  }
  if (until) {
    record.surprise_until = read_surprise_day(context, *until);
  }
  record.is_private = until || arguments.given(private_parameter);
  if (record.is_private) {
    context.require_private_place();
  }
}

When read_surprise_day(const Context& context, std::string_view words) {
  auto day = read_date(words, context.now(), context.zone(), Tense::Future);
  if (day.time) {
    throw UsageError(fmt::format("a surprise ends with a day, and '{}' has a time", printable(words)),
                     "Give the day alone: it ends as that day begins.");
  }
  if (day.day <= context.now().day) {
    throw UsageError(
        fmt::format("'{}' is {}, and a surprise needs a day that is still to come", printable(words), say_day(day.day)),
        "--private keeps it to yourself for good.");
  }
  return day;
}

} // namespace closer
