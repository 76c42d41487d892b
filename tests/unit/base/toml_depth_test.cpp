// SPDX-License-Identifier: MIT
#include "base/toml/toml_depth.hpp"

#include <boost/test/unit_test.hpp>

namespace closer {

BOOST_AUTO_TEST_SUITE(toml_depth)

BOOST_AUTO_TEST_CASE(a_comment_begins_where_no_text_is_open) {
  BOOST_TEST(comment_start("a = 1 # b").value() == 6U);
  BOOST_TEST(comment_start("#").value() == 0U);
  BOOST_TEST(!comment_start("a = \"#\"").has_value());
  BOOST_TEST(!comment_start("a = '#'").has_value());
  BOOST_TEST(comment_start("a = \"\\\"#\" # b").value() == 10U);
  BOOST_TEST(comment_start("a = '\\' # b").value() == 8U);
  BOOST_TEST(comment_start("a = \"\"\"#\"#\"\"\" # b").value() == 14U);
  BOOST_TEST(!comment_start("a = \"open # b").has_value());
  BOOST_TEST(!comment_start("").has_value());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
