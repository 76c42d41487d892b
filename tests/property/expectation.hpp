// SPDX-License-Identifier: MIT
// What a journal should hold, told without any of closer's code: each id's best version, by closer-journal(5).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace closer {

struct Content {
  std::string kind;
  std::string at; // as TOML writes it
  std::string text;
  std::vector<std::string> tags;
  int minutes = 0; // 0: not said

  friend bool operator==(const Content&, const Content&) = default;
};

struct Version {
  std::string id;
  Content content;
  int rev = 1;
  bool gone = false;
};

// The line that closer should write, without its newline.
[[nodiscard]] std::string line_of(const Version& version);

// The same hand-written: a table with a header, its text over several lines where it has some.
[[nodiscard]] std::string table_of(const Version& version);

// What one machine has heard of.
class Knowledge {
public:
  void learn(const Version& version);
  void learn(const Knowledge& other);

  // The ids of that person's records that aren't gone.
  [[nodiscard]] std::vector<std::string> open_ids(const std::string& author) const;
  [[nodiscard]] const std::map<std::string, Version>& best() const { return m_best; }

private:
  std::map<std::string, Version> m_best;
};

} // namespace closer
