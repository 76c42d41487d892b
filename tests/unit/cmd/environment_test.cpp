// SPDX-License-Identifier: MIT
#include "cmd/shell/environment.hpp"

#include "cmd/line/arguments.hpp"
#include "cmd/line/globals.hpp"
#include "cmd_support.hpp"

namespace closer {
namespace {

Arguments with_color(const std::string& when) {
  Arguments arguments;
  arguments.slot(color_option) = {when};
  return arguments;
}

} // namespace

BOOST_AUTO_TEST_SUITE(environment_of_a_command)

BOOST_AUTO_TEST_CASE(an_empty_variable_is_none) {
  const Variable set("CLOSER_AS", "sam");
  BOOST_TEST(environment("CLOSER_AS").value() == "sam");
  const Variable empty("CLOSER_AS", "");
  BOOST_TEST(!environment("CLOSER_AS"));
  const Variable unset("CLOSER_AS", nullptr);
  BOOST_TEST(!environment("CLOSER_AS"));
}

BOOST_AUTO_TEST_CASE(the_clock_is_set_by_closer_now) {
  const Variable now("CLOSER_NOW", "2026-07-01T23:30:00Z");
  BOOST_CHECK((read_clock(central_europe) == moment("2026-07-02T01:30:00+02:00")));
}

BOOST_AUTO_TEST_CASE(a_clock_that_cannot_be_reckoned_with_is_refused) {
  for (const auto* wrong : {"yesterday", "2026-07-01", "0001-01-01T00:00:00+02:00", "9999-12-31T23:00:00-02:00"}) {
    const Variable now("CLOSER_NOW", wrong);
    for (const int hours : {0, -5, 5}) { // also where it is another day in this zone
      BOOST_CHECK_EXCEPTION((void)read_clock([&](Instant) { return std::chrono::minutes(60 * hours); }), UsageError,
                            fails_with(Status::Usage, "CLOSER_NOW"));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_zone_is_unreadable_if_its_name_is_not_a_zone_file) {
  const TemporaryFolder folder;
  const Variable zones("TZDIR", folder.path().c_str());
  put(folder / "Europe/Berlin", "TZif2 and so on\nCET-1CEST,M3.5.0,M10.5.0/3\n");
  put(folder / "Europe/Torn", "TZif2 and so");
  put(folder / "Europe/Text", "no zone at all\n");
  put(folder / "Europe/Empty", "");
  for (const auto* known :
       {"", "UTC", "GMT", "Europe/Berlin", ":Europe/Berlin", "CET-1CEST,M3.5.0/2,M10.5.0/3", "<+03>-3"}) {
    const Variable zone("TZ", known);
    BOOST_TEST_CONTEXT(known) { BOOST_TEST(!unreadable_zone()); }
  }
  for (const auto* unknown :
       {"Foo/Bar", "Berlin", "Etc/GMT+99", "Europe", "Europe/Torn", "Europe/Text", "Europe/Empty"}) {
    const Variable zone("TZ", unknown);
    BOOST_TEST_CONTEXT(unknown) { BOOST_TEST(unreadable_zone().value_or("") == unknown); }
  }
}

BOOST_AUTO_TEST_CASE(the_width_is_what_columns_says_within_reason) {
  for (const auto& [said, width] : {std::pair("100", 100U), std::pair("1", 20U), std::pair("100000", 1000U)}) {
    const Variable columns("COLUMNS", said);
    BOOST_TEST(terminal_width() == width);
  }
}

BOOST_AUTO_TEST_CASE(colour_is_what_the_option_says_before_the_variable) {
  const Variable variable("CLOSER_COLOR", "always");
  BOOST_TEST(read_style(Arguments()).color);
  BOOST_TEST(!read_style(with_color("never")).color);
  BOOST_CHECK_EXCEPTION((void)read_style(with_color("perhaps")), UsageError, fails_with(Status::Usage, "'perhaps'"));
}

BOOST_AUTO_TEST_CASE(the_name_of_the_terminal_or_colorterm_says_how_many_colours_there_are) {
  const auto palette = [](const char* term, const char* more) {
    const Variable name("TERM", term);
    const Variable colors("COLORTERM", more);
    return read_style(with_color("always")).palette;
  };
  BOOST_CHECK(palette("xterm-256color", nullptr) == Palette::Many);
  BOOST_CHECK(palette("xterm-direct", nullptr) == Palette::Many);
  BOOST_CHECK(palette("xterm-kitty", "truecolor") == Palette::Many);
  BOOST_CHECK(palette("linux", "24bit") == Palette::Many);
  BOOST_CHECK(palette("linux", nullptr) == Palette::Basic);
  BOOST_CHECK(palette("xterm-16color", "yes") == Palette::Basic);
  BOOST_CHECK(palette(nullptr, nullptr) == Palette::Basic);
}

BOOST_AUTO_TEST_CASE(messages_are_as_wide_as_they_are_where_nobody_sees_them) {
  BOOST_TEST(style_of_messages(with_color("always")).color);
  BOOST_TEST(!style_of_messages(with_color("never")).color);
  BOOST_CHECK_NO_THROW((void)style_of_messages(with_color("perhaps")));
}

BOOST_AUTO_TEST_CASE(the_first_variable_of_the_locale_says_whether_there_is_unicode) {
  const Variable language("LANG", "de_DE.UTF-8");
  const Variable letters("LC_CTYPE", nullptr);
  const Variable all("LC_ALL", nullptr);
  BOOST_TEST(read_style(Arguments()).unicode);
  const Variable plain("LC_ALL", "C");
  BOOST_TEST(!read_style(Arguments()).unicode);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
