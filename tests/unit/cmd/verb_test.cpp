// SPDX-License-Identifier: MIT
#include "cmd/line/verb.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(verb)

BOOST_AUTO_TEST_CASE(a_key_is_the_longest_name_without_its_dashes) {
  BOOST_TEST(key_of({Parameter::Type::Value, "--on", "DATE", ""}) == "on");
  BOOST_TEST(key_of({Parameter::Type::Flag, "-q,--quiet", "", ""}) == "quiet");
  BOOST_TEST(key_of({Parameter::Type::Value, "-C", "DIR", ""}) == "C");
  BOOST_TEST(key_of({Parameter::Type::Word, "KIND", "", ""}) == "KIND");
}

BOOST_AUTO_TEST_CASE(options_begin_with_a_dash_and_some_of_them_take_a_value) {
  const Parameter flag{Parameter::Type::Flag, "-q,--quiet", "", ""};
  const Parameter value{Parameter::Type::Value, "--on", "DATE", ""};
  const Parameter many{Parameter::Type::Many, "--tag", "T", ""};
  const Parameter word{Parameter::Type::Word, "KIND", "", ""};
  BOOST_TEST((is_option(flag) && is_option(value) && is_option(many) && !is_option(word)));
  BOOST_TEST((!takes_value(flag) && takes_value(value) && takes_value(many) && !takes_value(word)));
}

BOOST_AUTO_TEST_CASE(what_excludes_each_other_is_together) {
  const std::array<Parameter, 4> all = {{
      {Parameter::Type::Flag, "--calm", "", ""},
      {Parameter::Type::Flag, "--active", "", "", nullptr, Parameter::Usage::Instead},
      {Parameter::Type::Flag, "--wild", "", "", nullptr, Parameter::Usage::Instead},
      {Parameter::Type::Flag, "--free", "", ""},
  }};
  for (std::size_t at = 0; at < 3; ++at) {
    BOOST_TEST((alternatives(all, all.at(at)).data() == all.data()));
    BOOST_TEST(alternatives(all, all.at(at)).size() == 3U);
  }
  BOOST_TEST(alternatives(all, all[3]).size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
