// SPDX-License-Identifier: MIT
#include "base/text/encoding.hpp"

#include "../support.hpp"

namespace closer {
namespace {

// Text of the first 256 characters as UTF-16.
std::string utf16(std::string_view text, bool is_high_first) {
  std::string bytes;
  for (const char letter : text) {
    bytes += is_high_first ? '\0' : letter;
    bytes += is_high_first ? letter : '\0';
  }
  return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(encoding)

BOOST_AUTO_TEST_CASE(utf_16_is_told_by_its_mark_or_its_nuls) {
  BOOST_TEST(utf8_of("\xFF\xFE" + utf16("tea\r\n", false)) == "tea\r\n");
  BOOST_TEST(utf8_of("\xFE\xFF" + utf16("tea\n", true)) == "tea\n");
  BOOST_TEST(utf8_of(utf16("little caf\xE9\n", false)) == "little caf\u00E9\n");
  BOOST_TEST(utf8_of(utf16("little caf\xE9\n", true)) == "little caf\u00E9\n");
  BOOST_TEST(utf8_of(std::string_view("\xFF\xFE\x3D\xD8\x0D\xDE\xAC\x20", 8)) == "\U0001F60D\u20AC");
}

BOOST_AUTO_TEST_CASE(what_is_not_utf_8_is_of_windows_1252) {
  BOOST_TEST(utf8_of("caf\xE9 3\x80 \x93ja\x94") == "caf\u00E9 3\u20AC \u201Cja\u201D");
  BOOST_TEST(utf8_of("caf\u00E9 caf\xE9") == "caf\u00E9 caf\u00E9"); // two apps wrote to the file
}

BOOST_AUTO_TEST_CASE(other_bytes_stay_as_they_are) {
  for (const std::string_view bytes :
       {std::string_view("caf\u00E9\n"), std::string_view(""), std::string_view("x\0y", 3),
        std::string_view("xy\0z", 4), std::string_view("x\x81"), std::string_view("\xFF\xFE\x3D\xD8\x00\x00", 6)}) {
    BOOST_TEST(utf8_of(bytes) == bytes);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
