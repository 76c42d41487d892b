// SPDX-License-Identifier: MIT
// A context without a machine, and a home in which commands run in it one after the other. What a command asks for is
// scripted, and what it prints and tells is kept. The journal is a real one in a scratch folder of its own: the engine
// that reads and writes it has no double, and neither have the folders beside it.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "../support.hpp"
#include "cmd/context/context.hpp"

namespace closer {

// What a command finds.
struct Script {
  std::string me = "sam";
  When now = moment("2026-11-22T21:04:13+01:00"); // a Sunday
  bool can_ask = false;
  std::deque<std::string> answers; // to what is asked, in order; then the input ends
  std::string input;               // of a pipe
  std::string keys;                // one each time that one is waited for, a dot for none; and then none
  std::function<std::string(const std::string&)> editor; // what it makes of a text
  std::chrono::milliseconds editing{5000};               // how long it takes for that
  std::map<std::string, std::string> variables;          // beside CLOSER_DIR and CLOSER_AS
};

// Somebody who answers in that order.
[[nodiscard]] Script asked(std::deque<std::string> answers);

// In Central Europe, at no terminal, 80 columns wide.
class MemoryContext final : public Context {
public:
  // The journal is in `us` of the folder, and what is kept beside it in `own`.
  MemoryContext(const Arguments& arguments, const std::filesystem::path& folder, Script script);

  std::string printed;
  mutable std::string told; // with what is typed, as a terminal shows it

  [[nodiscard]] std::chrono::milliseconds stopwatch() const override { return m_time; }
  [[nodiscard]] std::optional<std::string> variable(const char* name) const override;
  void print(std::string_view text) override { printed += text; }
  void print_paged(std::string_view text) override { printed += text; }
  void finish() override {}
  [[nodiscard]] bool is_terminal(Stream /*stream*/) const override { return false; }
  [[nodiscard]] std::size_t width() const override { return 80; }
  [[nodiscard]] std::unique_ptr<Keys> read_keys() override;
  [[nodiscard]] bool is_interrupted() const override { return false; }
  [[nodiscard]] std::shared_ptr<void> hold_interrupts() override { return nullptr; }
  [[nodiscard]] std::string read_input(std::size_t most) override { return m_script.input.substr(0, most); }
  void edit(const std::filesystem::path& file) override;
  [[noreturn]] void become(const Program& program) override; // throws an Error that names it

protected:
  void write_error(std::string_view text) const override { told += text; }
  [[nodiscard]] std::optional<std::string> read_answer() const override;

private:
  class ScriptedKeys;

  mutable Script m_script;
  std::chrono::milliseconds m_time{0}; // goes on while a key is waited for
};

// What a command leaves.
struct Outcome {
  Status status = Status::Done;
  std::string printed;
  std::string told;
};

// Ana and Sam's.
struct Home : TemporaryFolder {
  Home();

  // Runs a command of these words, but for 'closer'. What it throws comes through.
  [[nodiscard]] Outcome run(const std::vector<std::string>& words, Script script = {}) const;

  // What it tells, with ID for ids, which are random.
  [[nodiscard]] std::string told(const std::vector<std::string>& words, Script script = {}) const;

  [[nodiscard]] Records records() const;

  // The one record of that kind that is there.
  [[nodiscard]] Record the_one(Kind kind) const;
};

} // namespace closer
