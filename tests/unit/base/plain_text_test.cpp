// SPDX-License-Identifier: MIT
#include "base/text/plain_text.hpp"

#include <string>

#include <boost/test/unit_test.hpp>

namespace closer {

BOOST_AUTO_TEST_SUITE(plain_text)

BOOST_AUTO_TEST_CASE(plain_text_ends_at_the_first_byte_that_needs_an_escape_wherever_it_is) {
  for (int code = 0; code < 256; ++code) {
    const char byte = static_cast<char>(code);
    const bool is_plain = code >= 0x20 && code < 0x7F && byte != '"' && byte != '\\';
    for (std::size_t before = 0; before < 40; ++before) {
      const auto text = std::string(before, '~') + byte + std::string(17, ' ');
      BOOST_TEST_CONTEXT(code << " behind " << before) {
        BOOST_TEST(plain_length(text) == (is_plain ? text.size() : before));
      }
    }
  }
  BOOST_TEST(plain_length("") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
