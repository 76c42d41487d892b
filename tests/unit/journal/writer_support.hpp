// SPDX-License-Identifier: MIT
// A journal and its state folder, for the tests that write.
#pragma once

#include <limits>
#include <map>

#include <fcntl.h>
#include <sys/file.h>

#include "../support.hpp"
#include "journal/config/couple_file.hpp"
#include "journal/folder/reading.hpp"
#include "journal/record/record_line.hpp"
#include "journal/write/writer.hpp"

namespace closer {

struct Desk : TemporaryFolder {
  std::filesystem::path journal_folder = *this / "journal";
  std::filesystem::path state_folder = *this / "state/closer/j7k2m9x4qd0tvw"; // not there yet
  std::filesystem::path data_folder = *this / "share/closer/j7k2m9x4qd0tvw";  // neither
  Journal journal = make();

  [[nodiscard]] Journal make() const {
    put(journal_folder / "closer.toml", write_couple(ana_and_sam()));
    return open_journal(journal_folder);
  }
  // Each is a command of its own.
  [[nodiscard]] Writer writer(const std::string& me = "sam") const {
    return {journal, state_folder, PrivateSide(data_folder, journal_folder), me};
  }
  Record add(const std::string& text, const std::string& day = "2026-11-22") const {
    return writer().add(entry(day + "-sam-00000", Kind::Note, text));
  }
  Hobby add_hobby(const std::string& name) const {
    Hobby hobby;
    hobby.name = name;
    return writer().add(hobby);
  }
  Record edit(const Record& before, const std::string& text) const {
    auto after = before;
    after.text = text;
    return writer().replace(before, after);
  }
  [[nodiscard]] Reading read() const { return read_all(journal); }

  // The texts of all entries, by text, with a space after each.
  [[nodiscard]] std::string texts() const {
    std::map<std::string, int> seen;
    for (const auto& [id, record] : read().records) {
      if (!record.gone) {
        ++seen[record.text];
      }
    }
    std::string result;
    for (const auto& [text, count] : seen) {
      for (int i = 0; i < count; ++i) {
        result += text + " ";
      }
    }
    return result;
  }

  // Every file of the journal with its contents.
  [[nodiscard]] std::string all_bytes() const {
    std::map<std::string, std::string> files;
    for (const auto& file : std::filesystem::recursive_directory_iterator(journal_folder)) {
      files[file.path().string()] = file.is_regular_file() ? contents_of(file.path()) : "";
    }
    std::string result;
    for (const auto& [path, contents] : files) {
      result += path + "\n" + contents;
    }
    return result;
  }
};

} // namespace closer
