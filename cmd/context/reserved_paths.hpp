// SPDX-License-Identifier: MIT
// Where closer keeps what is its own, so that no verb writes for its user there.
#pragma once

#include <filesystem>

namespace closer {

class Machine;

// Throws UsageError if `file`, which a verb is to write, would be among the files that make up the journal in
// `journal`, or among those that closer keeps beside it on this machine.
void require_no_own_place(const Machine& machine, const std::filesystem::path& file,
                          const std::filesystem::path& journal);

} // namespace closer
