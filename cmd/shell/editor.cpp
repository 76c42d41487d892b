// SPDX-License-Identifier: MIT
#include "cmd/shell/editor.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/process.hpp"
#include "base/text/printable.hpp"
#include "cmd/shell/environment.hpp"

namespace closer {

void run_editor(const std::filesystem::path& file) {
  const auto editor = environment("VISUAL").value_or(environment("EDITOR").value_or("vi"));
  // The variable may hold options, so a shell reads it, as it does for git and crontab.
  const int status = run_program({"/bin/sh", "-c", editor + " \"$1\"", "closer", file.string()});
  if (status != 0) {
    throw Error(Status::Failed, fmt::format("the editor '{}' failed with status {}", printable(editor), status),
                "To use another editor, set VISUAL or EDITOR.", nothing_written);
  }
}

} // namespace closer
