// SPDX-License-Identifier: MIT
// What a verb runs in. Every side effect goes through here: printing, asking, the clock, the environment and the
// journal. What is virtual reaches the machine; cmd/shell/shell_context.hpp has it for a command, and
// tests/unit/cmd/memory_context.hpp for a test. All else is made of that.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date/when.hpp"
#include "cmd/context/drafts.hpp"
#include "cmd/context/keys.hpp"
#include "cmd/context/machine.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"
#include "journal/config/configuration.hpp"
#include "journal/folder/private_side.hpp"
#include "journal/folder/reading.hpp"
#include "journal/write/writer.hpp"
#include "render/words/style.hpp"

namespace closer {

// An error and its hint as the lines of standard error; wrapped if that is a terminal, whose width isn't 0.
[[nodiscard]] std::string say_error(const Error& error, const Style& style);

class Context {
public:
  // What holds as long as the command runs.
  struct Setting {
    When now;
    Zone zone;
    Style style; // of text on standard output
    bool is_quiet = false;
    bool can_ask = false; // there is somebody to ask
    Machine machine;
    bool has_color_in_messages = false;              // on standard error
    std::optional<Configuration> configuration = {}; // of that machine; nothing if it isn't read yet, or can't be
  };

  enum class Stream { Output, Error };

  // A file that something is typed in, and the command that opens it again.
  struct Draft {
    std::filesystem::path file;
    std::string command;
  };

  // Another program, with words and environment variables for it.
  struct Program {
    std::filesystem::path path;
    std::vector<std::string> words;
    std::vector<std::pair<std::string, std::string>> variables;
  };

  // Both must outlive it.
  Context(const Arguments& arguments, const Commands& commands, Setting setting);
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
  virtual ~Context() = default;

  // What can be typed.
  [[nodiscard]] const Commands& commands() const { return m_commands; }

  [[nodiscard]] const When& now() const { return m_setting.now; }
  [[nodiscard]] const Zone& zone() const { return m_setting.zone; }
  [[nodiscard]] const Style& style() const { return m_setting.style; }
  [[nodiscard]] bool is_quiet() const { return m_setting.is_quiet; }
  [[nodiscard]] bool can_ask() const { return m_setting.can_ask; }
  [[nodiscard]] const Machine& machine() const { return m_setting.machine; }
  [[nodiscard]] const std::optional<Configuration>& configuration() const { return m_setting.configuration; }
  [[nodiscard]] WeekStart week_starts() const {
    return configuration() ? configuration()->preferences.week_starts : WeekStart::Monday;
  }

  // Since any fixed moment, also while the machine sleeps.
  [[nodiscard]] virtual std::chrono::milliseconds stopwatch() const = 0;

  // The environment variable, or nothing if it is unset or empty.
  [[nodiscard]] virtual std::optional<std::string> variable(const char* name) const = 0;

  // Text, to standard output, safe as it is: what came from the journal in it is printable().
  virtual void print(std::string_view text) = 0;

  // The same, which may be longer than the screen.
  virtual void print_paged(std::string_view text) = 0;

  // What is told elsewhere, such as a finding, to standard output: wrapped on a terminal, and otherwise as it is.
  void print_message(std::string_view message);

  // Data in a format of machines: as it is, but to a terminal what could steer it is made visible.
  void print_exact(std::string_view data);

  // Everything else, to standard error; nothing under -q. A line each.
  void tell(std::string_view line) const;

  // As it is, to the terminal of standard error; nothing under -q.
  void tell_raw(std::string_view text) const;

  // An error and its hint, to standard error, also under -q.
  void tell_error(const Error& error) const;

  // What could not be read, and which records were changed in two places at once, to standard error. The command's
  // status is then NeedsPerson, where it only reads.
  void report(const Reading& reading);

  // Done, or NeedsPerson where something was reported.
  [[nodiscard]] Status status() const { return m_reported ? Status::NeedsPerson : Status::Done; }

  // Makes sure that all of the output has arrived. Throws Error.
  virtual void finish() = 0;

  [[nodiscard]] virtual bool is_terminal(Stream stream) const = 0;

  // The columns of the terminal, as they are now; 80 where that isn't known.
  [[nodiscard]] virtual std::size_t width() const = 0;

  // Asks on the terminal; an empty answer is `otherwise`. Only where can_ask(). Throws UsageError at the end of input.
  [[nodiscard]] std::string ask(std::string_view question, std::string_view otherwise = {}) const;

  // Keys of the terminal. Only where can_ask(). Ctrl-C then doesn't end the command, but is_interrupted().
  [[nodiscard]] virtual std::unique_ptr<Keys> read_keys() = 0;
  [[nodiscard]] virtual bool is_interrupted() const = 0;

  // The same without keys, as long as what is returned lives. A program that ignores Ctrl-C from its start still does.
  [[nodiscard]] virtual std::shared_ptr<void> hold_interrupts() = 0;

  // Standard input to its end, or where it is longer, `most` bytes of it. Throws Error, status Failed.
  [[nodiscard]] virtual std::string read_input(std::size_t most) = 0;

  // Opens an editor on the file, and waits until it ends. Throws Error if it fails.
  virtual void edit(const std::filesystem::path& file) = 0;

  // The drafts of this journal, and the one in hand: what was typed in it isn't written to the journal yet.
  [[nodiscard]] Drafts drafts();
  [[nodiscard]] const std::optional<Draft>& draft() const { return m_draft; }
  void set_draft(std::optional<Draft> draft) { m_draft = std::move(draft); }

  // Removes the file of the draft in hand, if there is one: it is written, or nobody needs it.
  void discard_draft();

  // Runs the program in place of this one. Returns only by throwing Error.
  [[noreturn]] virtual void become(const Program& program) = 0;

  // The journal that the command is about, found as closer(1) says. Throws Error if its id isn't the one that this
  // machine joined that folder with.
  [[nodiscard]] const Journal& journal();

  // The folder of that journal, not opened yet. Throws Error if there is none, or more than one.
  [[nodiscard]] std::filesystem::path find_journal();

  // The id of the one who types. Throws UsageError if nothing says who that is.
  [[nodiscard]] const std::string& me();

  // Whether something does.
  [[nodiscard]] bool knows_me();

  // Throws UsageError if one is in a folder that held a journal: then to write in another is hardly meant.
  // writer() and lock() ask it, too.
  void require_meant();

  // Throws Error if the folder is a copy of a journal that this machine joined in another, which is there: what only
  // one of the two sees goes with that one. writer() and lock() ask it, too.
  void require_joined();

  // Opens the journal for writing, and locks it.
  [[nodiscard]] Writer writer();

  // What is the user's own and never in the journal's folder.
  [[nodiscard]] PrivateSide private_side();

  // Throws Error if something private that is typed now would be kept in the journal's folder.
  void require_private_place();

  // The user's own records of it, and the user's own findings; none if nothing says who one is, or where it would be.
  [[nodiscard]] Records private_records(std::vector<Finding>& findings);

  // What holds until it is changed; reports what of it can't be read.
  [[nodiscard]] Records standing_records();

  // Whether the command has opened the journal for writing.
  [[nodiscard]] bool has_written() const { return m_wrote; }

  // Moves the surprises whose day has come into the shared journal, and says so.
  void share_surprises();

  // The journal's lock alone. What killed commands left unfinished is removed.
  [[nodiscard]] Lock lock();

protected:
  // To standard error, after what was printed before it, also if both go to one file.
  virtual void write_error(std::string_view text) const = 0;

  // A line of standard input, without its end; nothing if there is no whole one.
  [[nodiscard]] virtual std::optional<std::string> read_answer() const = 0;

private:
  [[nodiscard]] std::size_t width_of(Stream stream) const;
  [[nodiscard]] std::filesystem::path the_one_known();
  [[nodiscard]] const std::vector<KnownJournal>& known();
  [[nodiscard]] std::optional<std::string> named_me();
  void require_writable();

  const Arguments& m_arguments;
  const Commands& m_commands;
  Setting m_setting;
  bool m_reported = false;
  bool m_wrote = false;
  std::optional<Journal> m_journal;
  std::optional<Draft> m_draft;
  std::optional<std::vector<KnownJournal>> m_known; // read once, when it is first asked for
  std::optional<std::string> m_me;
};

} // namespace closer
