// SPDX-License-Identifier: MIT
#include "cmd/context/environment.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "cmd/line/arguments.hpp"
#include "cmd/line/globals.hpp"

namespace closer {
namespace {

std::string wanted_color(const Arguments& arguments) {
  return arguments.given(color_option) ? *arguments.value(color_option) : environment("CLOSER_COLOR").value_or("auto");
}

bool wants_color(const std::string& when) {
  if (when != "auto" && when != "always" && when != "never") {
    throw UsageError(fmt::format("--color takes auto, always or never, not '{}'", printable(when)));
  }
  if (when != "auto") {
    return when == "always";
  }
  return ::isatty(STDOUT_FILENO) == 1 && !environment("NO_COLOR") && environment("TERM").value_or("dumb") != "dumb";
}

// What the locale says, as far as it can be told by its name.
bool has_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const auto locale = environment(name)) {
      constexpr std::array<std::string_view, 4> spellings = {"UTF-8", "utf-8", "UTF8", "utf8"};
      return std::any_of(spellings.begin(), spellings.end(),
                         [&](std::string_view spelling) { return locale->find(spelling) != std::string::npos; });
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
  const bool has_digit = zone.find_first_of("0123456789") != std::string::npos;
  const bool has_rule = zone.find(',') != std::string::npos;
  const bool is_name = zone.find('/') != std::string::npos ? !has_rule : !has_digit; // and not like CET-1CEST
  if (zone.empty() || zone == "UTC" || zone == "GMT" || !is_name) {
    return std::nullopt;
  }
  const auto folder = environment("TZDIR").value_or("/usr/share/zoneinfo");
  return is_zone_file(std::filesystem::path(folder) / zone) ? std::nullopt : std::optional(zone);
}

When read_clock(const Zone& zone) {
  if (const auto fixed = environment("CLOSER_NOW")) {
    const auto moment = parse_rfc3339(*fixed);
    if (!moment) {
      throw UsageError(fmt::format("CLOSER_NOW is '{}', which is no RFC 3339 time", printable(*fixed)),
                       "Write it like 2026-11-22T21:04:13+01:00, or unset it.");
    }
    const auto now = at_instant(instant_of(*moment), zone);
    const auto in_utc = at_instant(instant_of(*moment), [](Instant) { return std::chrono::minutes(0); });
    if (!is_in_calendar(now.day) || !is_in_calendar(in_utc.day)) {
      throw UsageError(fmt::format("CLOSER_NOW is '{}', which is out of reach in this zone", printable(*fixed)));
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

Style read_style(const Arguments& arguments) {
  return {terminal_width(), wants_color(wanted_color(arguments)), has_unicode()};
}

} // namespace closer
