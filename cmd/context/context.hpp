// SPDX-License-Identifier: MIT
// What a verb runs in. Every side effect goes through here: printing, asking, the clock and the journal. What it is
// made of, cmd/context/environment.hpp reads.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date/when.hpp"
#include "cmd/context/draft.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/line/verb.hpp"
#include "journal/config/configuration.hpp"
#include "journal/folder/private_side.hpp"
#include "journal/folder/reading.hpp"
#include "journal/write/writer.hpp"
#include "render/words/style.hpp"

namespace closer {

class Context {
public:
  // Both must outlive it.
  Context(const Arguments& arguments, const Commands& commands);

  // What can be typed.
  [[nodiscard]] const Commands& commands() const { return m_commands; }

  // The clock and the zone: CLOSER_NOW and TZ, or the machine's.
  [[nodiscard]] const When& now() const { return m_now; }
  [[nodiscard]] const Zone& zone() const { return m_zone; }

  // How text on standard output is set.
  [[nodiscard]] const Style& style() const { return m_style; }

  // Text, to standard output, safe as it is: what came from the journal in it is printable().
  void print(std::string_view text);

  // What is told elsewhere, such as a finding, to standard output: wrapped on a terminal, and otherwise as it is.
  void print_message(std::string_view message);

  // Data in a format of machines: as it is, but to a terminal what could steer it is made visible.
  void print_exact(std::string_view data);

  // Everything else, to standard error; nothing under -q. A line each.
  void tell(std::string_view line) const;

  // As it stands, to the terminal of standard error; nothing under -q.
  void tell_raw(std::string_view text) const;

  // An error and its hint, to standard error, also under -q.
  static void tell_error(const Error& error);

  // What could not be read, and which records were changed in two places at once, to standard error. The command's
  // status is then NeedsPerson, where it only reads.
  void report(const Reading& reading);

  // Done, or NeedsPerson where something was reported.
  [[nodiscard]] Status status() const { return m_reported ? Status::NeedsPerson : Status::Done; }

  // Makes sure that all of the output has arrived. Throws Error.
  void finish();

  // Whether there is somebody to ask.
  [[nodiscard]] bool can_ask() const { return m_can_ask; }

  // Asks on the terminal; an empty answer is `otherwise`. Only where can_ask().
  [[nodiscard]] std::string ask(std::string_view question, std::string_view otherwise = {}) const;

  // What comes of `text` in an editor, as cmd/context/draft.hpp says; its file stays until discard_draft().
  [[nodiscard]] std::string edit(std::string_view text);
  void discard_draft() { m_draft.discard(); }

  // The journal that the command is about, found as closer(1) says. Throws Error if its id isn't the one that this
  // machine joined that folder with.
  [[nodiscard]] const Journal& journal();

  // The folder of that journal, not opened yet. Throws Error where there is none, or more than one.
  [[nodiscard]] std::filesystem::path find_journal();

  // The id of the one who types. Throws UsageError where nothing says who that is.
  [[nodiscard]] const std::string& me();

  // Whether something does.
  [[nodiscard]] bool knows_me();

  // Throws UsageError where one stands in a folder that held a journal: then to write in another is hardly meant.
  // writer() and lock() ask it, too.
  void require_meant();

  // Throws Error if the folder is a copy of a journal that this machine joined in another, which is there: what only
  // one of the two sees goes with that one. writer() and lock() ask it, too.
  void require_joined();

  // Opens the journal for writing, and locks it.
  [[nodiscard]] Writer writer();

  // What is one's own and never in the journal's folder.
  [[nodiscard]] PrivateSide private_side();

  // Throws Error where something private that is typed now would be kept in the journal's folder.
  void require_private_place();

  // One's own records of it, and one's own findings; none where nothing says who one is, or where it would be.
  [[nodiscard]] Records private_records(std::vector<Finding>& findings);

  // Says, once a command for each folder, that its mode lets others do what is in `bits` (S_IROTH and the like).
  void warn_if_open(const std::filesystem::path& folder, unsigned bits);

  // Whether the command has opened the journal for writing.
  [[nodiscard]] bool has_written() const { return m_wrote; }

  // Moves the surprises whose day has come into the shared journal, and says so.
  void share_surprises();

  // The journal's lock alone. What killed commands left unfinished is removed.
  [[nodiscard]] Lock lock();

private:
  [[nodiscard]] std::filesystem::path the_one_known();
  [[nodiscard]] const std::vector<KnownJournal>& known();
  [[nodiscard]] std::optional<std::string> named_me();
  void require_writable();

  const Arguments& m_arguments;
  const Commands& m_commands;
  When m_now;
  Zone m_zone;
  Style m_style;
  bool m_quiet = false;
  bool m_can_ask = false;
  bool m_reported = false;
  bool m_wrote = false;
  std::optional<Journal> m_journal;
  std::optional<std::vector<KnownJournal>> m_known; // read once, when it is first asked for
  std::optional<std::string> m_me;
  Draft m_draft;
  std::set<std::filesystem::path> m_looked_at; // by warn_if_open()
};

} // namespace closer
