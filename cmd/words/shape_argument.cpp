// SPDX-License-Identifier: MIT
#include "cmd/words/shape_argument.hpp"

#include <algorithm>
#include <array>

#include "cmd/context/context.hpp"
#include "cmd/line/choices.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> names = {"text", "json", "tsv"}; // in the order of the enum

} // namespace

Completions shapes(Context& /*context*/, const Arguments& /*typed*/) { return words_of(names); }

Shape read_shape(const Arguments& arguments) {
  const auto format = arguments.value(shape_parameter).value_or("text");
  const auto* const found = std::find(names.begin(), names.end(), format);
  if (found == names.end()) {
    refuse_word("format", format, names);
  }
  return static_cast<Shape>(found - names.begin());
}

void print_as(Shape shape, Context& context, std::string_view output) {
  shape == Shape::Text ? context.print(output) : context.print_exact(output);
}

} // namespace closer
