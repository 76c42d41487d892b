// SPDX-License-Identifier: MIT
// A record or a hobby, where it is all one which: what differs between the two sorts of lines in a journal.
#pragma once

#include <string>

#include "model/hobby.hpp"
#include "model/record.hpp"

namespace closer {

// The folder of the journal that holds its line: "log" or "hobbies".
[[nodiscard]] std::string folder_of(const Record& record);
[[nodiscard]] std::string folder_of(const Hobby& hobby);

// The name of the file that `author` would write it to.
[[nodiscard]] std::string file_of(const Record& record, const std::string& author);
[[nodiscard]] std::string file_of(const Hobby& hobby, const std::string& author);

// Its id, or its slug.
[[nodiscard]] const std::string& key_of(const Record& record);
[[nodiscard]] const std::string& key_of(const Hobby& hobby);

[[nodiscard]] std::string owner_of(const Record& record);
[[nodiscard]] std::string owner_of(const Hobby& hobby);

// Its name or text, or where it has none the idea, hobby or way that it is about.
[[nodiscard]] const std::string& content_of(const Record& record);

} // namespace closer
