// SPDX-License-Identifier: MIT
#include "render/json_writer.hpp"

#include <limits>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(values_stand_between_commas_however_they_are_nested) {
  JsonWriter json;
  json.begin_object().name("a").whole(-1).name("b").begin_array();
  json.null().truth(true).truth(false).begin_array().end_array().begin_object().end_object().real(0.5).end_array();
  json.name("c").begin_object().name("d").text("e").end_object().end_object();
  BOOST_TEST(json.take() == R"({"a":-1,"b":[null,true,false,[],{},0.5],"c":{"d":"e"}})");
}

BOOST_AUTO_TEST_CASE(a_text_that_ends_like_an_opening_is_followed_by_a_comma) {
  JsonWriter json;
  json.begin_array().text("[").text("{").text("a:").text("").end_array();
  BOOST_TEST(json.take() == R"(["[","{","a:",""])");
}

BOOST_AUTO_TEST_CASE(what_cannot_stand_in_a_text_is_escaped_and_the_rest_stays) {
  JsonWriter json;
  json.begin_object().name("a \"b\"").text("\"\\/\n\t\x01\x7f caf\u00e9 \xff").end_object();
  BOOST_TEST(json.take() == "{\"a \\\"b\\\"\":\"\\\"\\\\/\\n\\t\\u0001\x7f caf\u00e9 \uFFFD\"}");
}

BOOST_AUTO_TEST_CASE(numbers_are_as_short_as_reads_back_to_the_same) {
  JsonWriter json;
  json.begin_array().whole(std::numeric_limits<std::int64_t>::min()).real(4).real(26.14).real(0.1);
  json.real(std::numeric_limits<double>::infinity()).real(std::numeric_limits<double>::quiet_NaN()).end_array();
  BOOST_TEST(json.take() == "[-9223372036854775808,4.0,26.14,0.1,null,null]");
}

BOOST_AUTO_TEST_CASE(lists_of_texts_and_of_numbers_are_arrays) {
  JsonWriter json;
  const std::vector<std::string> texts = {"a", "b"};
  json.begin_array().texts(texts).texts({}).wholes(std::vector{1, 2}).wholes(std::vector<std::int64_t>()).end_array();
  BOOST_TEST(json.take() == R"([["a","b"],[],[1,2],[]])");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
