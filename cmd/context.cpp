// SPDX-License-Identifier: MIT
#include "cmd/context.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/paths.hpp"
#include "base/process.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "cmd/machine.hpp"

namespace closer {
namespace {

std::chrono::minutes offset_of_machine(Instant instant) {
  const auto seconds = static_cast<std::time_t>(instant.time_since_epoch().count());
  std::tm local{};
  ::localtime_r(&seconds, &local);
  constexpr std::chrono::minutes most = std::chrono::hours(24) - std::chrono::minutes(1); // as RFC 3339 can write
  return std::clamp(std::chrono::round<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff)), -most, most);
}

When read_clock(const Zone& zone) {
  if (const auto fixed = Context::environment("CLOSER_NOW")) {
    const auto moment = parse_rfc3339(*fixed);
    if (!moment) {
      throw UsageError(fmt::format("CLOSER_NOW is '{}', which is no RFC 3339 time", printable(*fixed)),
                       "Write it like 2026-11-22T21:04:13+01:00, or unset it.");
    }
    const auto now = at_instant(instant_of(*moment), zone);
    if (year_of(now.day) < 1 || year_of(now.day) > 9999) {
      throw UsageError(fmt::format("CLOSER_NOW is '{}', which is out of reach in this zone", printable(*fixed)));
    }
    return now;
  }
  return at_instant(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()), zone);
}

std::size_t read_width() {
  constexpr std::size_t usual = 80;
  std::size_t columns = 0;
  const auto text = Context::environment("COLUMNS").value_or("");
  std::from_chars(text.data(), text.data() + text.size(), columns);
  if (columns == 0) {
    winsize size{};
    columns = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 || ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0
                  ? size.ws_col
                  : 0;
  }
  constexpr std::size_t narrowest = 20;
  constexpr std::size_t widest = 1000;
  return columns == 0 ? usual : std::clamp(columns, narrowest, widest);
}

std::string wanted_color(const Arguments& arguments) {
  return arguments.given("color") ? *arguments.value("color") : Context::environment("CLOSER_COLOR").value_or("auto");
}

bool wants_color(const std::string& when) {
  if (when != "auto" && when != "always" && when != "never") {
    throw UsageError(fmt::format("--color takes auto, always or never, not '{}'", printable(when)));
  }
  if (when != "auto") {
    return when == "always";
  }
  return ::isatty(STDOUT_FILENO) == 1 && !Context::environment("NO_COLOR") &&
         Context::environment("TERM").value_or("dumb") != "dumb";
}

// What the locale says, as far as it can be told by its name.
bool has_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const auto locale = Context::environment(name)) {
      constexpr std::array<std::string_view, 4> spellings = {"UTF-8", "utf-8", "UTF8", "utf8"};
      return std::any_of(spellings.begin(), spellings.end(),
                         [&](std::string_view spelling) { return locale->find(spelling) != std::string::npos; });
    }
  }
  return false;
}

// Printable, and on a terminal wrapped, but for what stands two spaces in: commands, and places in files.
std::string set_message(std::string_view message) {
  const std::size_t width = ::isatty(STDERR_FILENO) == 1 ? read_width() : 0;
  std::string result;
  for (const auto line : split(message, '\n')) {
    const bool stays = width == 0 || line.starts_with("  ") || line.empty();
    result += stays ? printable(line) + "\n" : hanging("", line, {width});
  }
  return result;
}

void write_to(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

} // namespace

Context::Context(const Arguments& arguments)
    : m_arguments(arguments), m_zone(offset_of_machine),
      m_quiet(arguments.given("quiet") || environment("CLOSER_QUIET")) {
  ::tzset();
  m_now = read_clock(m_zone);
  m_style = {read_width(), wants_color(wanted_color(arguments)), has_unicode()};
  m_can_ask = !arguments.given("no-input") && !environment("CLOSER_NO_INPUT") && ::isatty(STDIN_FILENO) == 1 &&
              ::isatty(STDERR_FILENO) == 1;
}

std::optional<std::string> Context::environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

void Context::print(std::string_view text) { write_to(stdout, text); }

void Context::print_exact(std::string_view data) {
  if (::isatty(STDOUT_FILENO) == 1) {
    write_to(stdout, defused(data));
  } else {
    write_to(stdout, data); // which may be long
  }
}

void Context::tell(std::string_view line) const {
  if (!m_quiet) {
    write_to(stderr, set_message(line));
  }
}

void Context::tell_raw(std::string_view text) const {
  if (!m_quiet) {
    write_to(stderr, text);
    std::fflush(stderr);
  }
}

std::size_t Context::terminal_width() { return read_width(); }

void Context::report(const Reading& reading) {
  const auto& findings = reading.findings;
  constexpr std::size_t most_shown = 50;
  for (std::size_t i = 0; i < std::min(findings.size(), most_shown); ++i) {
    write_to(stderr, describe(findings[i]) + "\n");
  }
  if (findings.size() > most_shown) {
    write_to(stderr, fmt::format("... and {} more, which 'closer check' lists\n", findings.size() - most_shown));
  }
  if (!findings.empty()) {
    m_reported = true;
    tell(fmt::format("closer: {} could not be read; everything else was.",
                     findings.size() == 1 ? "that place" : fmt::format("those {} places", findings.size())));
  }
  if (!reading.tied.empty()) {
    const auto which = reading.tied.size() == 1 ? fmt::format("'{}' was", *reading.tied.begin())
                                                : fmt::format("{} entries were", reading.tied.size());
    tell(fmt::format("closer: {} changed in two places at once, and one version shows. 'closer check' has both.",
                     which));
  }
}

void Context::tell_error(const Error& error) {
  write_to(stderr, set_message(fmt::format("closer: {}", error.what())));
  if (!error.hint().empty()) {
    write_to(stderr, set_message(error.hint()));
  }
}

void Context::finish() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
    throw Error(Status::Failed, fmt::format("cannot write to standard output: {}", std::strerror(errno)));
  }
}

std::string Context::ask(std::string_view question, std::string_view otherwise) const {
  const auto typed = otherwise.empty() ? std::string(question) : fmt::format("{} [{}]", question, otherwise);
  auto prompt = hanging("", typed, {read_width() - 1});
  prompt.back() = ' '; // what is typed stands on the last line
  write_to(stderr, prompt);
  std::string answer;
  for (int letter = std::getchar(); letter != EOF && letter != '\n'; letter = std::getchar()) {
    answer += static_cast<char>(letter);
  }
  if (std::feof(stdin) != 0) {
    throw UsageError("there was no answer", "What closer asks for can be given as options, too; --help shows them.");
  }
  const auto trimmed = trim(answer);
  return std::string(trimmed.empty() ? otherwise : trimmed);
}

std::string Context::edit(std::string_view text) {
  const auto drafts = machine::state_folder("drafts");
  make_folders(drafts);
  const auto folder = Folder::open(drafts);
  const auto name = fmt::format("{}-{}.txt", iso_day(m_now.day), random_token(5));
  folder.replace(name, text);
  m_draft = drafts / name;
  const auto editor = environment("VISUAL").value_or(environment("EDITOR").value_or("vi"));
  // The variable may hold options, so a shell reads it, as it does for git and crontab.
  const int status = run_program({"/bin/sh", "-c", editor + " \"$1\"", "closer", m_draft.string()});
  if (status != 0) {
    const bool is_empty = folder.read(name).value_or("").empty();
    if (is_empty) {
      discard_draft();
    }
    throw Error(Status::Failed,
                fmt::format("the editor '{}' ended with status {}; nothing was written", printable(editor), status),
                (is_empty ? std::string() : fmt::format("What was typed is in {}. ", m_draft.string())) +
                    "$VISUAL or $EDITOR names the editor.");
  }
  return folder.read(name).value_or("");
}

void Context::discard_draft() {
  if (!m_draft.empty()) {
    std::error_code ignored;
    std::filesystem::remove(m_draft, ignored);
    m_draft.clear();
  }
}

const Journal& Context::journal() {
  if (!m_journal) {
    m_journal = open_journal(find_journal());
    warn_if_open(m_journal->folder.path(), S_IROTH | S_IXOTH);
    if (machine::has_data_folder()) {
      warn_if_open(machine::data_folder(m_journal->couple.id), S_IRWXG | S_IRWXO);
    }
  }
  return *m_journal;
}

std::filesystem::path Context::find_journal() const {
  if (const auto folder = m_arguments.value("C")) {
    if (folder->empty()) {
      throw UsageError("-C needs a folder's name");
    }
    return *folder;
  }
  if (const auto folder = environment("CLOSER_DIR")) {
    return *folder;
  }
  std::error_code ignored;
  const auto here = std::filesystem::current_path(ignored);
  if (const auto found = find_journal_above(here)) {
    return *found == here ? std::filesystem::path(".") : *found;
  }
  return the_one_known();
}

std::filesystem::path Context::the_one_known() const {
  const auto [there, away] = machine::known_folders();
  if (there.empty() && away.empty()) {
    throw Error(Status::Failed, "there is no journal here, and none is set up on this machine",
                "'closer init us --as YOU --with THEM' makes one in the folder 'us'.");
  }
  if (there.empty()) {
    throw Error(Status::Failed,
                fmt::format("there is no journal here, and none in {}, where this machine had one", join(away, ", ")),
                "Plug in or mount what holds it. Where it was moved, 'closer init DIR' joins it in its new place.");
  }
  if (there.size() > 1) {
    throw Error(Status::Failed,
                fmt::format("this machine has {} journals, and none is chosen: {}", there.size(), join(there, ", ")),
                "Choose one with -C DIR, with $CLOSER_DIR, or by being in its folder.");
  }
  if (!away.empty()) { // what was meant may be on a stick that is not plugged in
    tell(fmt::format("closer: this is about the journal in {}; there is none in {}, where this machine had one, too. "
                     "What is gone for good can be taken out of config.toml.",
                     there.front(), join(away, ", ")));
  }
  return there.front();
}

const std::string& Context::me() {
  if (m_me) {
    return *m_me;
  }
  const auto& couple = journal().couple;
  const auto choices = fmt::format("--as {} or --as {}", couple.people.at(0).id, couple.people.at(1).id);
  const auto chosen = named_me();
  if (!chosen) {
    throw UsageError("who are you in this journal?", fmt::format("Say {}; 'closer init {} --as ID' remembers it.",
                                                                 choices, journal().folder.path().string()));
  }
  const auto wanted = fold(*chosen);
  for (const auto& person : couple.people) {
    if (person.id == wanted || fold(person.name) == wanted) {
      m_me = person.id;
      return *m_me;
    }
  }
  throw UsageError(fmt::format("'{}' is not in this journal, which is that of {} and {}", printable(*chosen),
                               couple.people.at(0).name, couple.people.at(1).name),
                   fmt::format("Say {}.", choices));
}

bool Context::knows_me() { return named_me().has_value(); }

std::optional<std::string> Context::named_me() {
  if (const auto named = m_arguments.value("as")) {
    return named;
  }
  if (const auto named = environment("CLOSER_AS")) {
    return named;
  }
  std::error_code ignored;
  const auto folder = std::filesystem::weakly_canonical(journal().folder.path(), ignored);
  return who_am_i(machine::known_journals(), journal().couple.id, folder);
}

Writer Context::writer() {
  const auto& who = me();
  m_wrote = true;
  return {journal(), machine::state_folder(journal().couple.id), private_side(), who};
}

PrivateSide Context::private_side() {
  return PrivateSide(machine::data_folder(journal().couple.id), journal().folder.path());
}

void Context::require_private_place() {
  const auto side = private_side();
  side.require_outside(side.folder());
  side.require_outside(machine::state_folder("drafts"));
}

Records Context::private_records(std::vector<Finding>& findings) {
  if (!knows_me() || !machine::has_data_folder()) {
    return {};
  }
  auto records = private_side().read(findings);
  std::erase_if(records, [&](const auto& record) { return author_of(record.second) != me(); });
  return records;
}

void Context::share_surprises() {
  const auto is_due = [&](const auto& record) {
    return record.second.surprise_until && record.second.surprise_until->day <= m_now.day;
  };
  try {
    std::vector<Finding> unreadable;
    const auto kept = private_records(unreadable);
    if (std::none_of(kept.begin(), kept.end(), is_due)) {
      return;
    }
    for (const auto& record : writer().share_due(m_now.day)) {
      tell(fmt::format("A surprise's day has come; it is in the shared journal now: {}, {} ({})", kind_name(record),
                       say(record.at), parse_record_id(record.id)->tail));
    }
  } catch (const Error& error) { // what the command itself was to do is done
    tell_error(Error(error.status(), fmt::format("surprises whose day has come stay on this machine: {}", error.what()),
                     "The next command that writes tries again."));
  }
}

void Context::warn_if_open(const std::filesystem::path& folder, unsigned bits) {
  struct stat facts {};
  if (m_looked_at.insert(folder).second && ::stat(folder.c_str(), &facts) == 0 && (facts.st_mode & bits) != 0) {
    tell(fmt::format("closer: others on this machine can look into {}, whose mode is {:04o}. This closes it:\n  chmod "
                     "go= {}",
                     folder.string(), facts.st_mode & 07777U, shell_word(folder.string())));
  }
}

Lock Context::lock() {
  m_wrote = true;
  const auto folder = machine::state_folder(journal().couple.id);
  make_folders(folder);
  return Lock(lock_in(folder));
}

} // namespace closer
