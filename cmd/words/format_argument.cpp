// SPDX-License-Identifier: MIT
#include "cmd/words/format_argument.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "cmd/context/context.hpp"
#include "cmd/line/choices.hpp"

namespace closer {
namespace {

constexpr std::array<std::string_view, 3> names = {"text", "json", "tsv"}; // in the order of the enum
constexpr auto without_tsv = std::span(names).first(2);

Format read_one_of(std::span<const std::string_view> known, const Arguments& arguments) {
  const auto word = arguments.value(format_parameter).value_or(arguments.given(json_option) ? "json" : "text");
  const auto found = std::ranges::find(known, word);
  if (found == known.end()) {
    refuse_word("format", word, known);
  }
  return static_cast<Format>(found - known.begin());
}

} // namespace

Completions formats(Context& /*context*/, const Arguments& /*typed*/) { return words_of(names); }

Completions text_or_json(Context& /*context*/, const Arguments& /*typed*/) { return words_of(without_tsv); }

Format read_format(const Arguments& arguments) { return read_one_of(names, arguments); }

Format read_text_or_json(const Arguments& arguments) { return read_one_of(without_tsv, arguments); }

void print_as(Format format, Context& context, std::string_view output) {
  format == Format::Text ? context.print(output) : context.print_exact(output);
}

} // namespace closer
