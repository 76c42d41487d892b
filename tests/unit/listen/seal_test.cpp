// SPDX-License-Identifier: MIT
#include "listen/seal.hpp"

#include <set>

#include "../support.hpp"

namespace closer {
namespace {

const std::string some_salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

bool is_hexadecimal(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(seal)

// Computed with Python's hashlib.blake2b(digest_size=32), from what closer-journal(5) says alone.
BOOST_AUTO_TEST_CASE(the_seal_is_what_the_manual_says) {
  BOOST_TEST(seal_of(some_salt, "How was your day?", "Long, and then you came in.") ==
             "eaaec0a94a4b0aa2288c87a69115bbc94b245e626943dbbd4b873a5ef610531d");
  BOOST_TEST(seal_of(some_salt, "", "") == "6704f38b5bbf5846a46163069c43b30c990820c7e1f43e4a290a31b5a0b65da5");
  BOOST_TEST(seal_of(std::string(64, 'f'), "O\u00F9 \u00E9tais-tu ?", "\u00E9\n\"ja\"\t\\") ==
             "caeed08b85cccd1d99fef3f36deb27b74b991a825dd1c62a770a58df8f1d7d5e");
}

BOOST_AUTO_TEST_CASE(what_was_sealed_opens_and_nothing_else_does) {
  const auto seal = seal_of(some_salt, "a question", "a text");
  BOOST_TEST(opens(seal, some_salt, "a question", "a text"));
  BOOST_TEST(!opens(seal, some_salt, "a question", "a text "));
  BOOST_TEST(!opens(seal, some_salt, "A question", "a text"));
  BOOST_TEST(!opens(seal, std::string(64, '0'), "a question", "a text"));
  BOOST_TEST(!opens(seal.substr(1), some_salt, "a question", "a text"));
  BOOST_TEST(!opens("", some_salt, "a question", "a text"));
}

BOOST_AUTO_TEST_CASE(no_byte_of_the_question_can_be_taken_for_one_of_the_text) {
  const auto seal = seal_of(some_salt, "ab", "cd");
  BOOST_TEST(seal != seal_of(some_salt, "abc", "d"));
  BOOST_TEST(seal != seal_of(some_salt, "a", "bcd"));
  BOOST_TEST(seal != seal_of(some_salt, "", "abcd"));
  BOOST_TEST(seal != seal_of(some_salt, "abcd", ""));
  BOOST_TEST(seal != seal_of(some_salt, "cd", "ab"));
  // Nor where the one holds the other's length.
  const std::string length = {'\1', '\0', '\0', '\0', '\0', '\0', '\0', '\0'};
  BOOST_TEST(seal_of(some_salt, "a" + length, "b") != seal_of(some_salt, "a", length + "b"));
}

BOOST_AUTO_TEST_CASE(every_byte_of_a_long_text_counts) {
  const std::string text(1U << 16U, 'x');
  const auto seal = seal_of(some_salt, "q", text);
  for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - 1}) {
    auto other = text;
    other[at] = 'y';
    BOOST_TEST(!opens(seal, some_salt, "q", other));
  }
  BOOST_TEST(!opens(seal, some_salt, "q", text + "x"));
}

BOOST_AUTO_TEST_CASE(a_zero_byte_ends_nothing) {
  const std::string with_zero("a\0b", 3);
  BOOST_TEST(seal_of(some_salt, "q", with_zero) != seal_of(some_salt, "q", "a"));
}

BOOST_AUTO_TEST_CASE(a_salt_is_32_random_bytes) {
  std::set<std::string> salts;
  std::set<char> digits;
  for (int i = 0; i < 200; ++i) {
    const auto salt = make_salt();
    BOOST_TEST(is_hexadecimal(salt));
    BOOST_TEST(is_hexadecimal(seal_of(salt, "q", "t")));
    BOOST_TEST(salts.insert(salt).second);
    digits.insert(salt.begin(), salt.end());
  }
  BOOST_TEST(digits.size() == 16U);
}

BOOST_AUTO_TEST_CASE(what_is_no_salt_is_refused_and_opens_nothing) {
  for (const std::string& salt :
       {std::string(), std::string(62, 'a'), std::string(63, 'a'), std::string(65, 'a'), std::string(66, 'a'),
        std::string(63, 'a') + "g", " " + std::string(63, 'a'), std::string(32, 'a') + std::string(32, '\0'),
        std::string(31, 'a') + "::" + std::string(31, 'a')}) {
    BOOST_TEST_CONTEXT(salt) {
      BOOST_CHECK_THROW((void)seal_of(salt, "q", "t"), std::invalid_argument);
      BOOST_TEST(!opens(some_salt, salt, "q", "t"));
      BOOST_TEST(!opens("", salt, "q", "t"));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
