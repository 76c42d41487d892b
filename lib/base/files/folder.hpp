// SPDX-License-Identifier: MIT
// A folder and its files, written so that a crash loses nothing, and never through a symbolic link.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/system/descriptor.hpp"

namespace closer {

class Error;
class TemporaryFile;
enum class Purpose; // base/files/file_error.hpp

// What a folder from somebody else may make closer read. A month of a couple that writes a hundred entries a day takes
// less than 1 MiB, and a hundred years of two people 2,400 files.
inline constexpr std::size_t most_file_bytes = std::size_t{32} << 20U;
inline constexpr std::size_t most_names = 20'000;

// An open folder. Names are single path components; a name that is a symbolic link, or no regular file where one is
// asked for, is an error and is never followed or waited on. Every error that is thrown is an Error with status Failed
// that names the path; for the writing calls it says that nothing was written, and that is so.
class Folder {
public:
  // Symbolic links in `path` itself are followed.
  [[nodiscard]] static Folder open(const std::filesystem::path& path);

  // The folder of that name in this one; nothing if there is none.
  [[nodiscard]] std::optional<Folder> subfolder(const std::string& name) const;

  // The same, made with mode 0700 if there is none.
  [[nodiscard]] Folder make_subfolder(const std::string& name) const;

  [[nodiscard]] bool has(const std::string& name) const;

  // The folder opened once more, to be locked: a lock belongs to what was opened.
  [[nodiscard]] Descriptor open_again() const;

  // Everything in the folder but '.' and '..', sorted by bytes. Throws Error if there are more than most_names.
  [[nodiscard]] std::vector<std::string> names() const;

  // The same in no order, to be looked at while it is called.
  void each_name(const std::function<void(std::string_view name)>& look) const;

  // The contents of a regular file; nothing if there is none. Throws Error if it has more than `most` bytes.
  [[nodiscard]] std::optional<std::string> read(const std::string& name, std::size_t most = most_file_bytes) const;

  // The same into `contents`, whose room is used again; false if there is no such file.
  [[nodiscard]] bool read(const std::string& name, std::string& contents, std::size_t most = most_file_bytes) const;

  // Shows a regular file (nothing, if there is none) to `look` in pieces of `step` bytes, from its end to its start,
  // until it returns false. Each comes with up to `overlap` bytes of the piece behind it; `size` is the whole file's.
  void read_back(const std::string& name, std::size_t step, std::size_t overlap,
                 const std::function<bool(std::string_view piece, std::size_t size)>& look) const;

  // Adds `lines` (each ending in a newline) to the end, on a line of their own, and returns once the disk has them.
  // Makes the file, with mode 0600, if there is none. Throws Error if the file would get too long to be read: of more
  // than most_file_bytes, or of more than `line_limit` lines.
  void append(const std::string& name, std::string_view lines, std::size_t line_limit = most_file_bytes) const;

  // Puts `contents` in place of the file whole or not at all, and returns once the disk has it. Keeps the file's mode;
  // a new one has 0600.
  void replace(const std::string& name, std::string_view contents) const;

  // The same if the file holds `before` (nothing: if there is none); false, and nothing changed, if it doesn't, or if
  // somebody still has it open for writing. No `contents` removes it. What another program writes or renames to that
  // name meanwhile isn't lost: it stays, at worst under a name of its own beside.
  [[nodiscard]] bool replace_if(const std::string& name, std::optional<std::string_view> before,
                                std::optional<std::string_view> contents) const;

  // Removes a file, and returns once the disk knows.
  void remove(const std::string& name) const;

  // Removes a file, if there is one and it can be: for what nobody needs. The disk may learn of it later.
  void discard(const std::string& name) const noexcept;

  // Removes the temporary files that killed processes left here, and none that a living one is writing, on whatever
  // machine; but while nobody is within replace_if(), whose displaced file nothing locks. What an earlier one may have
  // displaced stays, under a name of its own beside.
  void remove_leftovers() const;

  // Whether chmod can close the folder to others: it isn't refused, and a file that is made here for a moment has the
  // mode it was made with.
  [[nodiscard]] bool can_be_closed() const;

  // Returns once the disk knows what is in the folder.
  void sync() const;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  Folder(Descriptor descriptor, std::filesystem::path path)
      : m_descriptor(std::move(descriptor)), m_path(std::move(path)) {}

  [[nodiscard]] std::optional<Folder> open_subfolder(const std::string& name, Purpose purpose) const;
  [[nodiscard]] TemporaryFile open_temporary(const std::filesystem::path& path) const;
  [[nodiscard]] TemporaryFile write_temporary(const std::string& name, std::string_view contents) const;
  [[nodiscard]] bool put_in_place(const std::string& temporary, const std::string& name) const;
  [[nodiscard]] bool holds(const std::string& name, std::string_view text, std::optional<Error>& failure) const;
  [[nodiscard]] bool create(const std::string& name, TemporaryFile written) const;
  [[nodiscard]] bool exchange_if(const std::string& name, TemporaryFile written, std::string_view before,
                                 std::string_view contents) const;
  [[nodiscard]] bool remove_if(const std::string& name, std::string_view before) const;
  void remove_leftover(const std::string& temporary) const;

  Descriptor m_descriptor;
  std::filesystem::path m_path;
};

} // namespace closer
