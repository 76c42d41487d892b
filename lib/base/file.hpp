// SPDX-License-Identifier: MIT
// Files and folders, written so that a crash loses nothing, and never through a symbolic link.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace closer {

// An open file descriptor; closes it.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  [[nodiscard]] int get() const { return m_number; }
  [[nodiscard]] explicit operator bool() const { return m_number >= 0; }

private:
  int m_number;
};

// What a file is opened for: an error on the way to writing says that nothing was written.
enum class Purpose { Reading, Writing };

// What a folder from somebody else may make closer read. A month of a couple that writes a hundred entries a day takes
// less than 1 MiB, and a hundred years of two people 2,400 files.
inline constexpr std::size_t most_file_bytes = std::size_t{64} << 20U;
inline constexpr std::size_t most_names = 20'000;

// An open folder. Names are single path components; a name that is a symbolic link, or no regular file where one is
// asked for, is an error and is never followed or waited on. Every error that is thrown is an Error with status Failed
// that names the path; for the writing calls it says that nothing was written, and that is so.
class Folder {
public:
  // Symbolic links in `path` itself are followed.
  [[nodiscard]] static Folder open(const std::filesystem::path& path);

  // The folder of that name in this one; nothing where there is none.
  [[nodiscard]] std::optional<Folder> subfolder(const std::string& name) const;

  // The same, made with mode 0700 where there is none.
  [[nodiscard]] Folder make_subfolder(const std::string& name) const;

  [[nodiscard]] bool has(const std::string& name) const;

  // Everything in the folder but '.' and '..', sorted by bytes. Throws Error where there are more than most_names.
  [[nodiscard]] std::vector<std::string> names() const;

  // The contents of a regular file; nothing where there is none. Throws Error where it has more than `most` bytes.
  [[nodiscard]] std::optional<std::string> read(const std::string& name, std::size_t most = most_file_bytes) const;

  // The same into `contents`, whose room is used again; false where there is no such file.
  [[nodiscard]] bool read(const std::string& name, std::string& contents, std::size_t most = most_file_bytes) const;

  // The last `most` bytes of a regular file, or all of a shorter one; nothing where there is none.
  [[nodiscard]] std::optional<std::string> read_end(const std::string& name, std::size_t most) const;

  // Adds `lines` (each ending in a newline) to the end, on a line of their own, and returns once the disk has them.
  // Makes the file, with mode 0600, where there is none. Throws Error where the file would get too long to be read.
  void append(const std::string& name, std::string_view lines) const;

  // Puts `contents` in place of the file whole or not at all, and returns once the disk has it. Keeps the file's mode;
  // a new one has 0600.
  void replace(const std::string& name, std::string_view contents) const;

  // The same where the file holds `before`; false, and nothing, where it does not, or is there no longer. What another
  // program renames to that name meanwhile is not lost: it stays, at worst under a name of its own beside.
  [[nodiscard]] bool replace_if(const std::string& name, std::string_view before, std::string_view contents) const;

  // Removes a file, and returns once the disk knows.
  void remove(const std::string& name) const;

  // Returns once the disk knows what is in the folder.
  void sync() const;

  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
  Folder(Descriptor descriptor, std::filesystem::path path)
      : m_descriptor(std::move(descriptor)), m_path(std::move(path)) {}

  [[nodiscard]] std::optional<Folder> open_subfolder(const std::string& name, Purpose purpose) const;
  [[nodiscard]] std::string write_temporary(const std::string& name, std::string_view contents) const;
  void forget_temporary(const std::string& temporary) const;

  Descriptor m_descriptor;
  std::filesystem::path m_path;
};

// Whether Folder::replace() gives such a name to the file that it has not put in place yet.
[[nodiscard]] bool is_temporary(std::string_view name);

// Whether something is there. Throws Error where that cannot be told, which must not be taken for no.
[[nodiscard]] bool is_there(const std::filesystem::path& path);

// Whether `path` is `folder` or below it, links followed; either may be missing. Throws Error where that cannot be
// told.
[[nodiscard]] bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

// Makes the folder and those above it, each with mode 0700, where they do not exist.
void make_folders(const std::filesystem::path& path);

// Holds an exclusive lock on a file (made where there is none) against other processes; waits for it. The lock goes
// with the holder, also where the holder is killed.
class Lock {
public:
  explicit Lock(const std::filesystem::path& path);
  Lock(Lock&&) noexcept = default;
  Lock& operator=(Lock&&) noexcept = default;
  ~Lock(); // gives the lock back even where closing its file fails

  // The same, or nothing where another process holds it.
  [[nodiscard]] static std::optional<Lock> if_free(const std::filesystem::path& path);

private:
  explicit Lock(Descriptor descriptor) : m_descriptor(std::move(descriptor)) {}

  Descriptor m_descriptor;
};

} // namespace closer
