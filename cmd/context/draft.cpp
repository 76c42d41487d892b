// SPDX-License-Identifier: MIT
#include "cmd/context/draft.hpp"

#include <system_error>

#include <fmt/format.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/files/paths.hpp"
#include "base/files/process.hpp"
#include "base/random.hpp"
#include "base/text/printable.hpp"
#include "cmd/context/environment.hpp"

namespace closer {

std::string Draft::edit(const std::filesystem::path& drafts, std::string_view text, Day today) {
  make_folders(drafts);
  const auto folder = Folder::open(drafts);
  const auto name = fmt::format("{}-{}.txt", iso_day(today), random_token(5));
  folder.replace(name, text);
  m_path = drafts / name;
  const auto editor = environment("VISUAL").value_or(environment("EDITOR").value_or("vi"));
  // The variable may hold options, so a shell reads it, as it does for git and crontab.
  const int status = run_program({"/bin/sh", "-c", editor + " \"$1\"", "closer", m_path.string()});
  if (status != 0) {
    const bool is_empty = folder.read(name).value_or("").empty();
    if (is_empty) {
      discard();
    }
    throw Error(Status::Failed, fmt::format("the editor '{}' ended with status {}", printable(editor), status),
                (is_empty ? std::string() : fmt::format("What was typed is in {}. ", printable(m_path.string()))) +
                    "$VISUAL or $EDITOR names the editor.",
                nothing_written);
  }
  return folder.read(name).value_or("");
}

void Draft::discard() {
  if (!m_path.empty()) {
    std::error_code ignored;
    std::filesystem::remove(m_path, ignored);
    m_path.clear();
  }
}

} // namespace closer
