// SPDX-License-Identifier: MIT
// Fix loses nothing, changes nothing that is read, and leaves nothing to fix.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "journal/check/check.hpp"
#include "journal/folder/reading.hpp"
#include "journal/lines/noise.hpp"
#include "journal/record/record_line.hpp"
#include "mess.hpp"
#include "runner.hpp"

namespace closer {
namespace {

using Files = std::map<std::string, std::string>;

std::set<std::string> lines_of(const Files& files) {
  std::set<std::string> lines;
  for (const auto& [name, contents] : files) {
    for (const auto line : split(contents, '\n')) {
      lines.emplace(without_byte_order_mark(without_carriage_return(line)));
    }
  }
  return lines;
}

std::set<std::string> records_in(const Files& files) {
  std::set<std::string> lines;
  for (const auto& [name, contents] : files) {
    for (const auto& record : read_records(name, contents).records) {
      lines.insert(write_line(record));
    }
  }
  return lines;
}

bool is_marker_or_blank(const std::string& line) {
  return trim(line).empty() || line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") ||
         line.starts_with("|||||||") || line.starts_with("=======");
}

void require_nothing_lost(const Mess& mess, const Files& files) {
  const auto records = records_in(files);
  for (const auto& line : mess.kept()) {
    require(records.count(line) == 1, fmt::format("{}\nwas lost", line));
  }
  const auto kept = mess.kept();
  for (const auto& [remark, line] : mess.remarks) {
    const bool stays = std::any_of(files.begin(), files.end(), [&remark = remark](const auto& file) {
      return file.second.find(remark) != std::string::npos;
    });
    require(stays || std::find(kept.begin(), kept.end(), line) == kept.end(), fmt::format("{} was lost", remark));
  }
  const auto lines = lines_of(files);
  for (const auto& stray : mess.strays) {
    for (const auto line : split(stray, '\n')) {
      const std::string text(line);
      require(is_marker_or_blank(text) || lines.count(text) == 1, fmt::format("'{}' was lost", printable(text)));
    }
  }
}

void try_fix(const Mess& mess) {
  const MessyFolder folder(mess);
  for (const std::string me : {"sam", "ana"}) {
    const auto before = folder.files();
    carry_out(folder.open(), check(folder.open(), me, Day()).fixes);
    const auto after = folder.files();
    for (const auto& [name, contents] : before) {
      const bool is_own = name.find("." + me) != std::string::npos;
      require(is_own || (after.count(name) == 1 && after.at(name) == contents), name + " is the other's");
    }
    require_same(read_all(folder.open()).records, mess.winners());
    require(check(folder.open(), me, Day()).fixes.empty(), "there is something left to fix");
  }
  require_nothing_lost(mess, folder.files());
}

} // namespace

void check_fixing(Runner& runner) {
  runner.check("fixing loses nothing", 60, 2000, [] { try_fix(*any_mess({})); });
  runner.check("fixing hand-written records loses nothing", 60, 2000, [] { try_fix(*any_mess({false, true})); });
}

} // namespace closer
