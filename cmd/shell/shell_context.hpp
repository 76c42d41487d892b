// SPDX-License-Identifier: MIT
// The context of a command that somebody runs: the terminal, the clock and the environment of its process.
#pragma once

#include "cmd/context/context.hpp"

namespace closer {

// An error and its hint, to standard error, if there is no context.
void print_error(const Error& error, const Arguments& arguments);

class ShellContext final : public Context {
public:
  // Both must outlive it. Throws UsageError if CLOSER_NOW or the colour can't be used.
  ShellContext(const Arguments& arguments, const Commands& commands);

  [[nodiscard]] std::chrono::milliseconds stopwatch() const override;
  [[nodiscard]] std::optional<std::string> variable(const char* name) const override;
  void print(std::string_view text) override;
  void print_paged(std::string_view text) override;
  void finish() override;
  [[nodiscard]] bool is_terminal(Stream stream) const override;
  [[nodiscard]] std::size_t width() const override;
  [[nodiscard]] std::unique_ptr<Keys> read_keys() override;
  [[nodiscard]] bool is_interrupted() const override;
  [[nodiscard]] std::shared_ptr<void> hold_interrupts() override;
  [[nodiscard]] std::string read_input(std::size_t most) override;
  void edit(const std::filesystem::path& file) override;
  [[noreturn]] void become(const Program& program) override;

protected:
  void write_error(std::string_view text) const override;
  [[nodiscard]] std::optional<std::string> read_answer() const override;
};

} // namespace closer
