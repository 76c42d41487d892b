// SPDX-License-Identifier: MIT
#include "cmd/words/privacy_options.hpp"

#include <fmt/format.h>

#include "base/date/date_reader.hpp"
#include "base/text/printable.hpp"

namespace closer {

void set_secrecy(Context& context, const Arguments& arguments, Record& record) {
  const auto until = arguments.value(surprise_parameter);
  if (until && arguments.given(private_parameter)) {
    throw UsageError("--private is for good, but --surprise-until ends", "Leave out one of them.");
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
    throw UsageError(fmt::format("a surprise needs a day without a time, not '{}'", printable(words)),
                     "Give only the day; the surprise ends when that day begins.");
  }
  if (day.day <= context.now().day) {
    throw UsageError(
        fmt::format("'{}' is {}, but a surprise needs a day in the future", printable(words), say_day(day.day)),
        "To keep it to yourself for good, use --private.");
  }
  return day;
}

} // namespace closer
