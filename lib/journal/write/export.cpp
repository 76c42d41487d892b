// SPDX-License-Identifier: MIT
#include "journal/write/export.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "journal/record/hobby_line.hpp"
#include "journal/record/record_line.hpp"

namespace closer {

bool OwnLines::look(const RecordView& view) { return view.author == m_me && !view.gone; }

void OwnLines::visit(Record& record) { m_lines.push_back(write_line(record)); }

std::vector<std::string> OwnLines::in_order() {
  std::ranges::sort(m_lines); // as their ids, which are equally long
  return std::move(m_lines);
}

std::string write_belongings(const Belongings& belongings, const Couple& couple, std::string_view me, Day today) {
  auto result = fmt::format("# What {} wrote in the journal {} of {} and {}, as it was on {}.\n# TOML, one record per "
                            "line; for the fields, see closer-journal(5).\n",
                            printable(couple.name_of(me)), couple.id, printable(couple.people.at(0).name),
                            printable(couple.people.at(1).name), iso_day(today));
  for (const auto& line : belongings.shared) {
    result.append(line).append("\n");
  }
  result += belongings.private_records.empty() ? "" : "\n[private]\n";
  for (const auto& [id, record] : belongings.private_records) {
    result += write_line(record) + "\n";
  }
  result += belongings.hobbies.empty() ? "" : "\n[hobbies]\n";
  for (const auto& hobby : belongings.hobbies) {
    result += write_line(hobby) + "\n";
  }
  for (const auto& finding : belongings.findings) {
    result += fmt::format("\n# {}:{} couldn't be read:\n# {}\n", printable(finding.path), finding.where.line,
                          printable(finding.source.empty() ? finding.message : finding.source));
  }
  return result;
}

} // namespace closer
