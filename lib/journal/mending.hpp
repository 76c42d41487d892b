// SPDX-License-Identifier: MIT
// How one's own files are put in order: a pure function of what they hold.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journal/check.hpp"
#include "journal/line_file.hpp"

namespace closer {

// Each month's records (or one's things) in the file that closer would write them to, a line each, without conflict
// markers and lines that lost; copies that a sync left go. Lines that tie with different content all stay, and so do
// comments and what cannot be read. Only files of `me` are touched, and of those none that cannot be laid anew without
// losing a comment; nothing goes to those.
// `blocked` names more files that nothing can go to: they are there, and cannot be read.
[[nodiscard]] std::vector<Mending> mendings_of(const std::vector<LineFile>& files, const std::string& me,
                                               Holding holding, const std::string& folder,
                                               const std::set<std::string>& blocked = {});

// The files as they are once the mendings are carried out.
[[nodiscard]] std::vector<LineFile> mended(std::vector<LineFile> files, const std::vector<Mending>& mendings,
                                           Holding holding);

// "2026-11.sam.toml", "sam.toml": not the name of a copy.
[[nodiscard]] bool is_canonical_name(const std::string& name, Holding holding);

} // namespace closer
