// SPDX-License-Identifier: MIT
// `closer NAME` where NAME isn't a command of closer's own: the program closer-NAME on PATH.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cmd/context/context.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/line/typed_line.hpp"
#include "cmd/line/verb.hpp"

namespace closer {

struct External {
  std::string name; // without "closer-"
  std::filesystem::path program;
};

// The one of that name in the folders of `path`, which is PATH; nothing if there is none, or the name is one that is
// never looked for: it is [a-z][a-z0-9_-]* of up to 40 letters and no command of closer's. Folders that aren't
// absolute are skipped, and so is what lies in a journal, where the other person could have put it; throws Error where
// there is nothing but that.
[[nodiscard]] std::optional<External> external_named(const std::string& name, const Commands& commands,
                                                     std::string_view path);

// All that can be run, by name.
[[nodiscard]] std::vector<External> external_commands(const Commands& commands, std::string_view path);
[[nodiscard]] std::vector<std::string> external_names(const Commands& commands, std::string_view path);

// A command line of one: the options of all commands, the program, and the words behind its name, which are its own.
struct ExternalCall {
  std::span<const std::string> options;
  External external;
  std::vector<std::string> words;
};

// `line` is how `typed` was read.
[[nodiscard]] std::optional<ExternalCall> external_call(std::span<const std::string> typed, const TypedLine& line,
                                                        std::string_view path);

// What is to run: with CLOSER_BIN, CLOSER_DIR where the journal is found, CLOSER_AS where it is known who one is, and
// variables for the other options.
[[nodiscard]] Context::Program program_of(Context& context, const Arguments& arguments, const External& external,
                                          const std::vector<std::string>& words);

} // namespace closer
