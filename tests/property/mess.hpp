// SPDX-License-Identifier: MIT
// A journal's files as syncs, merges, editors and power cuts leave them.
#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "journal/folder/journal.hpp"
#include "model/record.hpp"
#include "scratch.hpp"

namespace closer {

struct Mess {
  std::vector<Record> records;                // in no order; some stand twice
  std::vector<std::string> strays;            // comments, and lines that nobody can read
  std::map<std::string, std::string> remarks; // comments behind records on lines, and what closer writes for those
  std::map<std::string, std::string> files;   // of log/, by name
  [[nodiscard]] Records winners() const;      // by the rule, whatever the files are
  [[nodiscard]] std::vector<std::string> kept() const; // the lines that win or tie
  [[nodiscard]] bool has_garbage() const;              // whether a stray can't be read
};
void showValue(const Mess& mess, std::ostream& out);

// What may stand between the lines of a mess.
struct Strays {
  bool garbage = true; // lines that can't be read
  bool tables = false; // records that are hand-written
};
[[nodiscard]] rc::Gen<Mess> any_mess(Strays strays);

// The mess on disk, as the journal of ana and sam.
class MessyFolder {
public:
  explicit MessyFolder(const Mess& mess);
  [[nodiscard]] Journal open() const;
  [[nodiscard]] std::map<std::string, std::string> files() const; // of log/, as they are now

private:
  Scratch m_scratch;
};

// Fails the case in hand where the two aren't the same, and names the first that differs.
void require_same(const Records& found, const Records& expected);

} // namespace closer
