// SPDX-License-Identifier: MIT
// Names of files that aren't in place yet, or not yet out of it.
#pragma once

#include <string>
#include <string_view>

namespace closer {

// A name for a file that is to take the place of another, as .gitignore has it; and whether a name is one of these.
[[nodiscard]] std::string temporary_name();
[[nodiscard]] bool is_temporary(std::string_view name);

// A temporary name for what may be another program's, and was at `name`; and that place, or "" of a temporary file that
// holds nothing but closer's own.
[[nodiscard]] std::string displaced_name(std::string_view temporary, const std::string& name);
[[nodiscard]] std::string displaced_from(std::string_view temporary);

// A name that nothing has, for what another program has put in the place of `name`.
[[nodiscard]] std::string name_beside(const std::string& name);

} // namespace closer
