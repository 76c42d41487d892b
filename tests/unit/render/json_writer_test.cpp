// SPDX-License-Identifier: MIT
#include "render/data/json_writer.hpp"

#include <limits>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(json_writer)

BOOST_AUTO_TEST_CASE(values_are_between_commas_however_they_are_nested) {
  std::string text;
  JsonWriter json(text);
  json.begin_object().name("a").whole(-1).name("b").begin_array();
  json.null().truth(true).truth(false).begin_array().end_array().begin_object().end_object().real(0.5).end_array();
  json.name("c").begin_object().name("d").text("e").end_object().end_object();
  json.flush();
  BOOST_TEST(text == R"({"a":-1,"b":[null,true,false,[],{},0.5],"c":{"d":"e"}})");
}

BOOST_AUTO_TEST_CASE(a_text_that_ends_like_an_opening_is_followed_by_a_comma) {
  std::string text;
  JsonWriter json(text);
  json.begin_array().text("[").text("{").text("a:").text("").end_array();
  json.flush();
  BOOST_TEST(text == R"(["[","{","a:",""])");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_in_a_text_is_escaped_and_the_rest_stays) {
  std::string text;
  JsonWriter json(text);
  const std::string name = "a \"b\"";
  json.begin_object().name(name).text("\"\\/\n\t\x01\x7f caf\u00e9 \xff").end_object();
  json.flush();
  BOOST_TEST(text == "{\"a \\\"b\\\"\":\"\\\"\\\\/\\n\\t\\u0001\x7f caf\u00e9 \uFFFD\"}");
}

BOOST_AUTO_TEST_CASE(what_is_beyond_ascii_stays_where_it_is_sound) {
  std::string text;
  JsonWriter json(text);
  json.begin_array().text("caf\u00e9 \u2019 \U0001F468").text("\u00e9\xc3").text("\u00e9\n").text("\xed\xa0\x80");
  json.flush();
  BOOST_TEST(text == "[\"caf\u00e9 \u2019 \U0001F468\",\"\u00e9\uFFFD\",\"\u00e9\\n\",\"\uFFFD\uFFFD\uFFFD\"");
}

BOOST_AUTO_TEST_CASE(what_is_written_comes_to_the_end_of_what_is_there) {
  std::string text = "[1";
  JsonWriter json(text);
  json.begin_object().name("a").null().end_object();
  json.flush();
  BOOST_TEST(text == "[1{\"a\":null}");
}

BOOST_AUTO_TEST_CASE(texts_of_any_length_stay_whole_and_in_order) {
  std::string text;
  std::string expected = "[";
  {
    JsonWriter json(text);
    json.begin_array();
    for (std::size_t length = 0; length < 3000; length += 37) {
      const std::string value(length, static_cast<char>('a' + length % 26));
      json.text(value);
      expected += (length == 0 ? "\"" : ",\"") + value + "\"";
    }
    json.end_array();
  }
  BOOST_TEST(text == expected + "]");
}

BOOST_AUTO_TEST_CASE(numbers_are_as_short_as_reads_back_to_the_same) {
  std::string text;
  JsonWriter json(text);
  json.begin_array().whole(std::numeric_limits<std::int64_t>::min()).real(4).real(26.14).real(0.1);
  json.real(std::numeric_limits<double>::infinity()).real(std::numeric_limits<double>::quiet_NaN()).end_array();
  json.flush();
  BOOST_TEST(text == "[-9223372036854775808,4.0,26.14,0.1,null,null]");
}

BOOST_AUTO_TEST_CASE(lists_of_texts_and_of_numbers_are_arrays) {
  std::string text;
  JsonWriter json(text);
  const std::vector<std::string> texts = {"a", "b"};
  json.begin_array().texts(texts).texts({}).wholes(std::vector{1, 2}).wholes(std::vector<std::int64_t>()).end_array();
  json.flush();
  BOOST_TEST(text == R"([["a","b"],[],[1,2],[]])");
}

BOOST_AUTO_TEST_CASE(a_document_is_a_line_that_begins_with_its_version) {
  const auto text = json_document([](JsonWriter& json) { json.name("a").text_or_null("").name("b").count(2); });
  BOOST_TEST(text == "{\"v\":1,\"a\":null,\"b\":2}\n");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
