// SPDX-License-Identifier: MIT
#include "cmd/shape_argument.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "cmd/context.hpp"

namespace closer {

Shape read_shape(const Arguments& arguments) {
  const auto format = arguments.value("format").value_or("text");
  if (format == "text" || format == "json" || format == "tsv") {
    return format == "text" ? Shape::Text : format == "json" ? Shape::Json : Shape::Tsv;
  }
  throw UsageError(fmt::format("there is no format '{}' here", printable(format)),
                   "The formats are text, json and tsv.");
}

void print_as(Shape shape, Context& context, std::string_view output) {
  shape == Shape::Text ? context.print(output) : context.print_exact(output);
}

} // namespace closer
