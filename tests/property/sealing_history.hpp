// SPDX-License-Identifier: MIT
// Two people with two machines each, who answer the same questions, sync with git and reveal in any order.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "machine.hpp"

namespace closer {

struct Move {
  enum class Deed { Answer, Reveal, Merge, Rebase, Pass };
  Deed deed = Deed::Answer;
  unsigned machine = 0; // 0 and 1 are the one person's, 2 and 3 the other's
};
void showValue(const Move& move, std::ostream& out);

// Where the two are.
enum class Zones { Same, Far }; // far: it is tomorrow already for the second

class Sealing {
public:
  explicit Sealing(Zones zones);

  // After each move no answer may be readable, in a file or in an object of git, that may not be open yet.
  void take(const Move& move);

  // Everyone hears of everything; then all must see the same, which is the first answers of each.
  void settle();

private:
  struct Given {
    std::string words; // that stand nowhere else
    std::string person;
    std::string of;
    std::string seal; // its id
    std::size_t machine = 0;
    bool may_be_open = false;
  };

  static bool is_first(const Given& given, const std::vector<Given>& known);
  static bool is_begun_by_both(const std::string& of, const std::vector<Given>& known);
  [[nodiscard]] std::filesystem::path home(std::size_t index) const;
  [[nodiscard]] std::string log_of(std::size_t index) const;
  [[nodiscard]] std::vector<Given> known_to(std::size_t index) const;
  void answer(std::size_t index);
  void let_open(std::size_t index);
  void reveal(std::size_t index);
  void pass(std::size_t index);
  void sync(std::size_t index, const std::string& way);
  void everyone_syncs();
  void require_closed(const std::string& bytes) const;

  Scratch m_scratch;
  std::string m_transcript;
  std::vector<Machine> m_machines;
  std::vector<Given> m_given;
  int m_minute = 0;
};

} // namespace closer
