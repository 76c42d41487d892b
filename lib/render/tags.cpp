// SPDX-License-Identifier: MIT
#include "render/tags.hpp"

#include <fmt/format.h>

#include "base/mapped.hpp"
#include "base/text/printable.hpp"
#include "render/data/json_writer.hpp"
#include "render/data/tables.hpp"
#include "render/words/table.hpp"

namespace closer {
namespace {

std::string to_json(std::span<const TagCount> tags) {
  return json_document([&](JsonWriter& json) {
    json.name("tags").each(tags, [&](const TagCount& tag) {
      json.begin_object().name("tag").text(tag.tag).name("entries").whole(tag.entries);
      json.name("last").text(iso_day(tag.last)).end_object();
    });
  });
}

} // namespace

std::string tags_to(Format format, std::span<const TagCount> tags, Day today, const Style& style) {
  if (format == Format::Json) {
    return to_json(tags);
  }
  if (format == Format::Tsv) {
    std::string result = "tag\tentries\tlast\n";
    for (const auto& tag : tags) {
      result += fmt::format("{}\t{}\t{}\n", tsv_field(tag.tag), tag.entries, iso_day(tag.last));
    }
    return result;
  }
  const auto row_of = [&](const TagCount& tag) {
    return Row{printable("#" + tag.tag), fmt::format("{}", tag.entries), say_distance(tag.last, today)};
  };
  return table(mapped(tags, row_of), style);
}

} // namespace closer
