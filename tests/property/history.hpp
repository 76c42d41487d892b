// SPDX-License-Identifier: MIT
// Two people, two machines each, and a hub between them: what they do, step by step.
#pragma once

#include <array>
#include <iosfwd>
#include <string>
#include <vector>

#include "machine.hpp"

namespace closer {

enum class Deed { Log, Edit, Move, Remove, TypeLine, TypeTable, Reshape, Fix, Commit, Merge, Rebase };

// The numbers choose among what there is, whatever that is by then, so that any step can be left out.
struct Step {
  Deed deed = Deed::Log;
  unsigned machine = 0; // 0 and 1 are the one person's, 2 and 3 the other's
  unsigned which = 0;   // of the records, or the way in which it is done
  unsigned text = 0;
  unsigned day = 0;
};
void showValue(const Step& step, std::ostream& out);

class FourMachines {
public:
  explicit FourMachines(Tables tables);

  void take(const Step& step);

  // Everyone syncs until nothing is new, and all must agree with each other and with what was written.
  void settle();

private:
  void log(Machine& machine, const Step& step);
  void edit(Machine& machine, const Step& step);
  void move(Machine& machine, const Step& step);
  void remove(Machine& machine, const Step& step);
  void type(Machine& machine, const Step& step, bool as_table);
  void reshape(Machine& machine, const Step& step);
  void sync(Machine& machine, const std::string& way, bool pushes);

  Tables m_tables;
  Scratch m_scratch;
  std::string m_transcript;
  std::array<Machine, 4> m_machines;
  Knowledge m_hub;
  unsigned m_typed = 0;
  int m_minute = 0;
};

} // namespace closer
