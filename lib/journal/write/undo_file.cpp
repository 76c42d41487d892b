// SPDX-License-Identifier: MIT
#include "journal/write/undo_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "base/toml/toml.hpp"
#include "journal/lines/keyed_line.hpp"

namespace closer {
namespace {

constexpr std::array<std::pair<Change::Of, std::string_view>, 5> change_names = {{
    {Change::Of::Record, "record"},
    {Change::Of::Private, "private"},
    {Change::Of::Hobby, "hobby"},
    {Change::Of::Lasting, "lasting"},
    {Change::Of::Inbox, "inbox"},
}};

bool is_key(std::string_view key) { return !command_of_line(key).empty(); }

constexpr KeyRule change_rule = {"a change", is_key, nullptr};

} // namespace

std::string write_line(std::string_view key, const Change& change) {
  const auto* name = std::ranges::find_if(change_names, [&](const auto& each) { return each.first == change.of; });
  auto line = fmt::format("{} = {{ of = \"{}\"", key, name->second);
  if (change.before) {
    line += ", before = " + write_toml_string(*change.before);
  }
  line += ", after = " + write_toml_string(change.after);
  for (const auto& [field, value] : {std::pair("by", &change.by), {"file", &change.file}, {"line", &change.line}}) {
    line += value->empty() ? std::string() : fmt::format(", {} = {}", field, write_toml_string(*value));
  }
  return line + " }";
}

std::optional<Change> change_of_line(std::string_view line) {
  const auto table = keyed_line(line, change_rule);
  if (!table) {
    return std::nullopt;
  }
  Change change;
  const auto of = find_string(table->fields, "of");
  const auto* name = std::ranges::find_if(change_names, [&](const auto& each) { return each.second == of; });
  change.of = name == change_names.end() ? Change::Of::Record : name->first;
  if (find(table->fields, "before") != nullptr) {
    change.before = find_string(table->fields, "before");
  }
  change.after = find_string(table->fields, "after");
  change.by = find_string(table->fields, "by");
  change.file = find_string(table->fields, "file");
  change.line = find_string(table->fields, "line");
  return change;
}

std::string_view command_of_line(std::string_view line) {
  const auto end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789");
  return end != std::string_view::npos && line[end] == '-' ? line.substr(0, end) : std::string_view();
}

} // namespace closer
