// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "cmd/context.hpp"
#include "cmd/own_record.hpp"
#include "cmd/verbs.hpp"

namespace closer {
namespace {

constexpr std::array<Parameter, 1> parameters = {{
    {Parameter::Sort::Word, "ID", "", "the entry's id, or the end of it"},
}};

constexpr std::array<std::string_view, 2> examples = {
    "closer remove k3f9x",
    "closer remove 2026-11-22-sam-k3f9x",
};

Status run(Context& context, const Arguments& arguments) {
  const auto record = own_record(context, *arguments.value("ID"));
  auto writer = context.writer();
  (void)writer.replace(record, removed(record));
  context.tell(fmt::format("Removed from the shared journal: {}, {}. 'closer undo' brings it back.", kind_name(record),
                           say(record.at)));
  return Status::Done;
}

} // namespace

const Verb remove_verb = {"remove", "remove an entry of yours", Group::Journal, parameters, examples, run, {}};

} // namespace closer
