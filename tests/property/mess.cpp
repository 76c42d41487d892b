// SPDX-License-Identifier: MIT
#include "mess.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/record/record_line.hpp"
#include "lines.hpp"
#include "model/journal_places.hpp"
#include "runner.hpp"

namespace closer {
namespace {

// Syncthing, Dropbox, OneDrive, Finder, and a copy by hand.
const std::vector<std::string> copies = {
    "",     ".sync-conflict-20261122-210413-ABCDEFG", " (Ana's conflicted copy 2026-11-22)", "-DESKTOP-4711", " 2",
    " copy"};

const std::vector<std::string> quiet_strays = {"",
                                               "  \t",
                                               "# a comment",
                                               "  # of { [ \"\"\" several",
                                               "<<<<<<< HEAD",
                                               "<<<<<<<",
                                               "||||||| 0123abc",
                                               "=======",
                                               ">>>>>>> theirs"};

const std::vector<std::string> garbage = {"{{{",
                                          "garbage",
                                          "= = =",
                                          "<<<<<<",
                                          "\"\"\"",
                                          "'''",
                                          "[half",
                                          "]",
                                          "x = [",
                                          "x =",
                                          "x = 1",
                                          "[section]",
                                          "[[list]]",
                                          "[section.of.one]",
                                          "[section]\ny = 1",
                                          "x = \"\"\"\nof several lines\n\"\"\"",
                                          "\x01\x02",
                                          "\xff\xfe",
                                          "2026-11-22-sam-k3f9x = { kind = \"li",
                                          "2026-11-22-sam-k3f9x = { kind = \"a\", kind = \"b\" }",
                                          "2026-11-22-sam-k3f9x = { kind = \"note\" } and more",
                                          "2026-11-22-sam-k3f9x = 7",
                                          "2026-13-45-sam-k3f9x = { kind = \"note\" }"};

bool is_quiet(const std::string& stray) {
  return std::find(quiet_strays.begin(), quiet_strays.end(), stray) != quiet_strays.end();
}

auto rank_of(const Record& record) { return std::tuple(record.gone, record.rev); }

std::string file_of(const Record& record, const std::string& copy) {
  return fmt::format("{}.{}{}.toml", record.id.substr(0, 7), author_of(record), copy);
}

void add_lines(std::string& contents, const std::string& lines) { contents += lines + "\n"; }

std::vector<std::string> some_strays(const Strays& strays) {
  std::vector<std::string> chosen;
  for (int left = *rc::gen::weightedElement<int>({{5, 0}, {3, 1}, {1, 3}}); left > 0; --left) {
    const bool is_garbage = strays.garbage && *rc::gen::inRange(0, 3) == 2;
    chosen.push_back(*rc::gen::elementOf(is_garbage ? garbage : quiet_strays));
  }
  return chosen;
}

// What an editor or a power cut makes of a whole file.
void wear(std::string& contents) {
  if (*rc::gen::inRange(0, 4) == 3) {
    contents.pop_back();
  }
  if (*rc::gen::inRange(0, 4) == 3) {
    std::string lines;
    for (const char c : contents) {
      lines += c == '\n' ? "\r\n" : std::string(1, c);
    }
    contents = lines;
  }
  if (*rc::gen::inRange(0, 4) == 3) {
    contents.insert(0, "\xEF\xBB\xBF");
  }
}

void add_record(Mess& mess, const Record& record, const Strays& strays) {
  auto& contents = mess.files[file_of(record, *rc::gen::elementOf(copies))];
  for (const auto& stray : some_strays(strays)) {
    add_lines(contents, stray);
    mess.strays.push_back(stray);
  }
  const auto way = *rc::gen::inRange(0U, 1000U);
  if (strays.tables && !record.gone && *rc::gen::inRange(0, 3) == 2) {
    contents += lay_out(record, way);
  } else {
    const auto remark = way % 8 == 1 ? fmt::format("# {{remark}} \"{}\" #", mess.remarks.size()) : std::string();
    add_lines(contents, spell(record, way) + (remark.empty() ? "" : " " + remark));
    if (!remark.empty()) {
      mess.remarks[remark] = write_line(record);
    }
  }
}

} // namespace

Records Mess::winners() const {
  const auto rank = [](const Record& record) { return std::tuple(record.gone, record.rev, write_line(record)); };
  Records result;
  for (const auto& record : records) {
    const auto [held, is_new] = result.try_emplace(record.id, record);
    if (!is_new && rank(record) > rank(held->second)) {
      held->second = record;
    }
  }
  return result;
}

std::vector<std::string> Mess::kept() const {
  const auto best = winners();
  std::set<std::string> lines;
  for (const auto& record : records) {
    if (rank_of(record) == rank_of(best.at(record.id))) {
      lines.insert(write_line(record));
    }
  }
  return {lines.begin(), lines.end()};
}

bool Mess::has_garbage() const { return !std::all_of(strays.begin(), strays.end(), is_quiet); }

void showValue(const Mess& mess, std::ostream& out) {
  for (const auto& [name, contents] : mess.files) {
    out << "--- " << name << "\n" << printable(contents, Layout::Keep) << "\n";
  }
}

rc::Gen<Mess> any_mess(Strays strays) {
  return rc::gen::exec([strays] {
    Mess mess;
    mess.records = *rc::gen::scale(0.2, rc::gen::container<std::vector<Record>>(rival_record()));
    for (int twice = *rc::gen::inRange(0, 4); twice > 0 && !mess.records.empty(); --twice) {
      mess.records.push_back(*rc::gen::elementOf(mess.records));
    }
    for (const auto& record : mess.records) {
      add_record(mess, record, strays);
    }
    for (auto& [name, contents] : mess.files) {
      wear(contents);
    }
    return mess;
  });
}

MessyFolder::MessyFolder(const Mess& mess) {
  put(m_scratch.path() / couple_file_name,
      "format = 1\nid = \"j7k2m9x4qd0tvw\"\n[people.ana]\nname = \"Ana\"\n[people.sam]\nname = \"Sam\"\n");
  std::filesystem::create_directory(m_scratch.path() / "log");
  for (const auto& [name, contents] : mess.files) {
    put(m_scratch.path() / "log" / name, contents);
  }
}

Journal MessyFolder::open() const { return open_journal(m_scratch.path()); }

std::map<std::string, std::string> MessyFolder::files() const {
  std::map<std::string, std::string> result;
  for (const auto& file : std::filesystem::directory_iterator(m_scratch.path() / "log")) {
    result[file.path().filename().string()] = contents_of(file.path());
  }
  return result;
}

void require_same(const Records& found, const Records& expected) {
  for (const auto& [id, record] : expected) {
    const auto other = found.find(id);
    require(other != found.end(), fmt::format("{} is not read", write_line(record)));
    require(other->second == record,
            fmt::format("{}\nis read where this should be:\n{}", write_line(other->second), write_line(record)));
  }
  require(found.size() == expected.size(), "more is read than was written");
}

} // namespace closer
