// SPDX-License-Identifier: MIT
// A text that is written in an editor.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/date/when.hpp"

namespace closer {

class Draft {
public:
  // Opens $VISUAL or $EDITOR on a file with `text` in the folder `drafts`, outside the journal, and returns what it
  // holds afterwards. The file stays until discard(), so that nothing typed is lost where the command then fails. Throws
  // Error where the editor does.
  [[nodiscard]] std::string edit(const std::filesystem::path& drafts, std::string_view text, Day today);

  // Removes the file, where there is one.
  void discard();

private:
  std::filesystem::path m_path;
};

} // namespace closer
