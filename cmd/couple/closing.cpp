// SPDX-License-Identifier: MIT
#include "cmd/couple/closing.hpp"

#include <optional>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>

#include "base/files/folder.hpp"
#include "base/text/printable.hpp"
#include "base/text/shell_line.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

constexpr unsigned for_others = S_IROTH | S_IXOTH; // the two of you may share a group
constexpr unsigned for_anyone = S_IRWXG | S_IRWXO;

std::optional<unsigned> mode_of(const fs::path& folder) {
  struct stat facts {};
  return ::stat(folder.c_str(), &facts) == 0 ? std::optional(facts.st_mode & 07777U) : std::nullopt;
}

// The folder's mode, if it has one of the bits and others than its owner may enter every folder above it.
std::optional<unsigned> open_mode(const fs::path& folder, unsigned bits) {
  const auto mode = mode_of(folder);
  if (!mode || (*mode & bits) == 0) {
    return std::nullopt;
  }
  std::error_code unknown;
  for (auto at = fs::weakly_canonical(folder, unknown).parent_path(); !at.empty(); at = at.parent_path()) {
    if ((mode_of(at).value_or(0) & (S_IXGRP | S_IXOTH)) == 0) {
      return std::nullopt;
    }
    if (at == at.parent_path()) {
      break;
    }
  }
  return mode;
}

std::string say_open(const fs::path& folder, unsigned mode) {
  return fmt::format("Other users of this machine can read {} (mode {:04o}).",
                     folder == "." ? "this folder" : printable(folder.string()), mode);
}

bool can_be_closed(const fs::path& folder) {
  try {
    return Folder::open(folder).can_be_closed();
  } catch (const Error&) {
    return false;
  }
}

void warn(const Context& context, const fs::path& folder, unsigned mode, bool is_closable) {
  const auto how = is_closable ? fmt::format("To close it:\n  chmod go-rwx {}", shell_word(folder.string()))
                               : "That depends on how it's mounted; see closer-privacy(7).";
  context.tell(fmt::format("closer: {} {}", say_open(folder, mode), how));
}

} // namespace

void warn_if_open(Context& context, const Journal& journal) {
  if (const auto mode = open_mode(journal.folder.path(), for_others)) {
    warn(context, journal.folder.path(), *mode, can_be_closed(journal.folder.path()));
  }
  if (!context.machine().has_data_folder()) {
    return;
  }
  const auto folder = context.machine().data_folder(journal.couple.id);
  if (const auto mode = open_mode(folder, for_anyone)) {
    warn(context, folder, *mode, can_be_closed(folder));
  }
}

void offer_to_close(const Context& context, const fs::path& folder) {
  const auto mode = open_mode(folder, for_others);
  if (!mode) {
    return;
  }
  const bool is_closable = can_be_closed(folder);
  if (!context.can_ask() || !is_closable) {
    warn(context, folder, *mode, is_closable);
    return;
  }
  const auto answer = fold(context.ask(say_open(folder, *mode) + " Close it to them? [Y/n]"));
  if (answer.empty() || answer.starts_with('y')) {
    std::error_code error;
    fs::permissions(folder, fs::perms::group_all | fs::perms::others_all, fs::perm_options::remove, error);
    context.tell(error ? fmt::format("Couldn't close it: {}", error.message()) : "Closed.");
  }
}

} // namespace closer
