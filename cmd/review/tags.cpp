// SPDX-License-Identifier: MIT
#include <array>

#include "cmd/context/context.hpp"
#include "cmd/review/review_options.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/words/format_argument.hpp"
#include "history/tag_counts.hpp"
#include "journal/folder/showing.hpp"
#include "render/tags.hpp"

namespace closer {
namespace {

constexpr std::array parameters = {way_option, mine_option, with_private_option, format_parameter, json_option};

constexpr std::array<std::string_view, 3> examples = {
    "closer tags",
    "closer tags --way outing",
    "closer tags --format tsv | head -n 5",
};

Status run(Context& context, const Arguments& arguments) {
  const auto format = read_format(arguments);
  const auto filter = read_filter(context, arguments);
  Reading reading;
  auto counter = shown_all(context.journal(), TagCounter(filter), reading);
  if (arguments.given(with_private_option)) {
    for (auto& [id, record] : context.private_records(reading.findings)) {
      if (counter.look(view_of(record))) {
        counter.visit(record);
      }
    }
  }
  context.report(reading);
  const auto tags = counter.counts();
  print_as(format, context, tags_to(format, tags, context.now().day, context.style()));
  if (tags.empty() && format == Format::Text) {
    context.tell("No tags yet. To add one: closer log little coffee in bed --tag morning");
  }
  return context.status();
}

} // namespace

const Verb tags_verb = {
    "tags", "list your tags, and how often you used each", Group::Looking, parameters, examples, run, {}};

} // namespace closer
