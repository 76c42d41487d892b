// SPDX-License-Identifier: MIT
// Hobbies as lines of the journal, `SLUG = { … }`: closer-journal(5), 'HOBBIES'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/lines/finding.hpp"
#include "journal/lines/keyed_tables.hpp"
#include "model/hobby.hpp"

namespace closer {

extern const KeyRule hobby_rule; // keys are slugs

// One line, without its newline; the fields in their fixed order.
[[nodiscard]] std::string write_line(const Hobby& hobby);

struct HobbiesRead {
  std::vector<Hobby> hobbies; // in the order of the file; a slug may come more than once
  std::vector<Finding> findings;
};

// Reads all that can be read of a file; `path` is for the findings.
[[nodiscard]] HobbiesRead read_hobbies(const std::string& path, std::string_view text, std::string_view owner);

// The same by toml++ alone, without the scanner of closer's own lines.
[[nodiscard]] HobbiesRead parse_hobbies(const std::string& path, std::string_view text, std::string_view owner);

// One table of such a file; what is wrong with its fields is added to the findings.
[[nodiscard]] Hobby to_hobby(const std::string& path, const KeyedTable& table, std::string_view owner,
                             std::vector<Finding>& findings);

// The hobby of a single line, without its newline; nothing if it is none.
[[nodiscard]] std::optional<Hobby> hobby_of_line(std::string_view line, std::string_view owner);

} // namespace closer
