// SPDX-License-Identifier: MIT
// The journal is a set of lines: it does not matter where they stand, how often, or what stands between them.
#include <fmt/format.h>

#include "journal/journal.hpp"
#include "mess.hpp"
#include "runner.hpp"

namespace closer {

void check_reading(Runner& runner) {
  runner.check("who wins is the same in any files, in any order, among anything", 250, 20000, [] {
    const auto mess = *any_mess({});
    const auto reading = read_all(MessyFolder(mess).open());
    require_same(reading.records, mess.winners());
    require(reading.findings.empty() != mess.has_garbage(), "what cannot be read is reported, and nothing else");
  });
  runner.check("who wins is the same where records are laid out by hand", 250, 20000, [] {
    const auto mess = *any_mess({false, true});
    const auto reading = read_all(MessyFolder(mess).open());
    require_same(reading.records, mess.winners());
    require(reading.findings.empty(), reading.findings.empty() ? "" : describe(reading.findings.front()));
  });
}

} // namespace closer
