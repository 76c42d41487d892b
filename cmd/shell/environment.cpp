// SPDX-License-Identifier: MIT
#include "cmd/shell/environment.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/text/pattern.hpp"
#include "base/text/printable.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/line/globals.hpp"

namespace closer {
namespace {

// What the command says, then the environment, then config.toml.
std::string wanted_color(const Arguments& arguments, const Preferences& preferences) {
  if (arguments.given(color_option)) {
    return *arguments.value(color_option);
  }
  return environment("CLOSER_COLOR").value_or(environment("NO_COLOR") ? "auto" : preferences.color.value_or("auto"));
}

bool shows_color(const std::string& when, int descriptor) {
  if (when == "always" || when == "never") {
    return when == "always";
  }
  return ::isatty(descriptor) == 1 && !environment("NO_COLOR") && environment("TERM").value_or("dumb") != "dumb";
}

// Nobody says how many colours a terminal has, but for its name and this variable
// (https://github.com/termstandard/colors).
Palette palette_of_terminal() {
  const auto term = environment("TERM").value_or("");
  const auto more = environment("COLORTERM").value_or("");
  const bool has_many =
      term.find("256color") != std::string::npos || term.ends_with("-direct") || more == "truecolor" || more == "24bit";
  return has_many ? Palette::Many : Palette::Basic;
}

// What the locale says, as far as it can be told by its name.
bool has_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const auto locale = environment(name)) {
      constexpr std::array<std::string_view, 4> spellings = {"UTF-8", "utf-8", "UTF8", "utf8"};
      return std::ranges::any_of(
          spellings, [&](std::string_view spelling) { return locale->find(spelling) != std::string::npos; });
    }
  }
  return false;
}

// Whether libc can read it (RFC 8536): a whole one ends with a line that has the rule for all years to come.
bool is_zone_file(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) {
    return false;
  }
  std::ifstream file(path, std::ios::binary);
  std::array<char, 5> start{};
  file.read(start.data(), start.size()).seekg(-1, std::ios::end);
  const bool is_of_first_version = start.back() == '\0';
  return std::string_view(start.data(), start.size()).starts_with("TZif") &&
         (is_of_first_version || file.get() == '\n');
}

// Whether it says by itself what the clocks do, as POSIX has it: CET-1CEST,M3.5.0,M10.5.0/3.
bool is_zone_rule(const std::string& zone) {
  static const Pattern pattern(R"((?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)[+-]?\d{1,2}(?::\d{2}){0,2})"
                               R"((?:(?:[A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)(?:[+-]?\d{1,2}(?::\d{2}){0,2})?)"
                               R"((?:,(?:J?\d{1,3}|M\d{1,2}\.\d\.\d)(?:/[+-]?\d{1,3}(?::\d{2}){0,2})?){0,2})?)");
  return pattern.match(zone).has_value();
}

// The folder of the variable, if it's absolute, as the XDG specification asks; or else the one below HOME. A relative
// one would be another folder wherever closer runs, and in a journal it would be there for both to see.
std::optional<std::filesystem::path> own_folder(const char* variable, std::string_view below_home) {
  if (auto set = environment(variable); set && set->starts_with('/')) {
    return std::move(*set);
  }
  const auto home = environment("HOME");
  return home && home->starts_with('/') ? std::optional(*home + "/" + std::string(below_home)) : std::nullopt;
}

} // namespace

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

std::chrono::minutes offset_of_machine(Instant instant) {
  const auto seconds = static_cast<std::time_t>(instant.time_since_epoch().count());
  std::tm local{};
  ::localtime_r(&seconds, &local);
  constexpr std::chrono::minutes most = std::chrono::hours(24) - std::chrono::minutes(1); // as RFC 3339 can write
  return std::clamp(std::chrono::round<std::chrono::minutes>(std::chrono::seconds(local.tm_gmtoff)), -most, most);
}

std::optional<std::string> unreadable_zone() {
  if (std::getenv("TZ") == nullptr) {
    const std::string machines = "/etc/localtime";
    std::error_code ignored;
    const bool is_set = std::filesystem::exists(std::filesystem::symlink_status(machines, ignored));
    return is_set && !is_zone_file(machines) ? std::optional(machines) : std::nullopt;
  }
  auto zone = environment("TZ").value_or("");
  zone.erase(0, zone.starts_with(':') ? 1 : 0);
  if (zone.empty() || zone == "UTC" || zone == "GMT" || is_zone_rule(zone)) {
    return std::nullopt;
  }
  const auto folder = environment("TZDIR").value_or("/usr/share/zoneinfo");
  return is_zone_file(std::filesystem::path(folder) / zone) ? std::nullopt : std::optional(zone);
}

OwnFolders own_folders() {
  return {own_folder("XDG_CONFIG_HOME", ".config"), own_folder("XDG_STATE_HOME", ".local/state"),
          own_folder("XDG_DATA_HOME", ".local/share")};
}

When read_clock(const Zone& zone) {
  if (const auto fixed = environment("CLOSER_NOW")) {
    const auto moment = parse_rfc3339(*fixed);
    if (!moment) {
      throw UsageError(fmt::format("CLOSER_NOW is '{}', which isn't an RFC 3339 time", printable(*fixed)),
                       "Use a time like 2026-11-22T21:04:13+01:00, or unset it.");
    }
    const auto now = at_instant(instant_of(*moment), zone);
    const auto in_utc = at_instant(instant_of(*moment), [](Instant) { return std::chrono::minutes(0); });
    if (!is_in_calendar(now.day) || !is_in_calendar(in_utc.day)) {
      throw UsageError(fmt::format("CLOSER_NOW is '{}', which is out of range in this time zone", printable(*fixed)));
    }
    return now;
  }
  return at_instant(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()), zone);
}

std::size_t terminal_width() {
  constexpr std::size_t usual = 80;
  std::size_t columns = 0;
  const auto text = environment("COLUMNS").value_or("");
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

Style read_style(const Arguments& arguments, const Preferences& preferences) {
  const auto when = wanted_color(arguments, preferences);
  if (when != "auto" && when != "always" && when != "never") {
    throw UsageError(fmt::format("--color takes auto, always or never, not '{}'", printable(when)));
  }
  return {terminal_width(), shows_color(when, STDOUT_FILENO), has_unicode(), preferences.hours, palette_of_terminal()};
}

Style style_of_messages(const Arguments& arguments, const Preferences& preferences) {
  const bool is_terminal = ::isatty(STDERR_FILENO) == 1;
  return {is_terminal ? terminal_width() : 0, shows_color(wanted_color(arguments, preferences), STDERR_FILENO),
          has_unicode(), preferences.hours, palette_of_terminal()};
}

} // namespace closer
