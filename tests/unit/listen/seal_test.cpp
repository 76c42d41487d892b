// SPDX-License-Identifier: MIT
#include "listen/seal.hpp"

#include <array>
#include <set>

#include "../support.hpp"

namespace closer {
namespace {

const std::string some_salt = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

const SealedFor sams = {"j7k2m9x4qd0tvw", "sam", "2026-11-22/bus-window", "a question"};

SealedFor asking(std::string_view question) { return {sams.journal, sams.author, sams.of, question}; }

bool is_hexadecimal(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(seal)

// Computed with Python's hashlib.blake2b(digest_size=32), from what closer-journal(5) says alone.
BOOST_AUTO_TEST_CASE(the_seal_is_what_the_manual_says) {
  BOOST_TEST(seal_of(some_salt, asking("How was your day?"), "Long, and then you came in.") ==
             "0f78390eef4ccc107869773fcfddd6f2d3f840ef52233b502e26fc3b28a30867");
  BOOST_TEST(seal_of(some_salt, {}, "") == "2714803b5033edfe364f5ff55dde4f141be967273d1b9af769976cd0b32b2e95");
  BOOST_TEST(seal_of(std::string(64, 'f'), {sams.journal, "ana", "closeness/2026-11", "O\u00F9 \u00E9tais-tu ?"},
                     "\u00E9\n\"ja\"\t\\") == "4b42a521e1212e305688b473f9b7fd861e60e6247d72fab53d4324a650052b8f");
}

BOOST_AUTO_TEST_CASE(what_was_sealed_opens_and_nothing_else_does) {
  const auto seal = seal_of(some_salt, sams, "a text");
  BOOST_TEST(opens(seal, some_salt, sams, "a text"));
  BOOST_TEST(!opens(seal, some_salt, sams, "a text "));
  BOOST_TEST(!opens(seal, some_salt, asking("A question"), "a text"));
  BOOST_TEST(!opens(seal, std::string(64, '0'), sams, "a text"));
  BOOST_TEST(!opens(seal.substr(1), some_salt, sams, "a text"));
  BOOST_TEST(!opens("", some_salt, sams, "a text"));
}

BOOST_AUTO_TEST_CASE(a_seal_fits_nobody_else_and_no_other_round_or_journal) {
  const auto seal = seal_of(some_salt, sams, "a text");
  BOOST_TEST(!opens(seal, some_salt, {sams.journal, "ana", sams.of, sams.question}, "a text"));
  BOOST_TEST(!opens(seal, some_salt, {sams.journal, sams.author, "2026-11-23/bus-window", sams.question}, "a text"));
  BOOST_TEST(!opens(seal, some_salt, {"j7k2m9x4qd0tvx", sams.author, sams.of, sams.question}, "a text"));
}

BOOST_AUTO_TEST_CASE(no_byte_of_one_part_can_be_taken_for_one_of_the_next) {
  using Parts = std::array<std::string_view, 5>;
  std::set<Parts> cuts; // every way to cut it into three, in every place of the five
  std::set<std::string> seals;
  const std::string all = "abcdef";
  for (std::size_t i = 0; i <= all.size(); ++i) {
    for (std::size_t j = i; j <= all.size(); ++j) {
      for (std::size_t at = 0; at + 2 < Parts().size(); ++at) {
        Parts parts{};
        parts.at(at) = std::string_view(all).substr(0, i);
        parts.at(at + 1) = std::string_view(all).substr(i, j - i);
        parts.at(at + 2) = std::string_view(all).substr(j);
        cuts.insert(parts);
        seals.insert(seal_of(some_salt, {parts[0], parts[1], parts[2], parts[3]}, parts[4]));
      }
    }
  }
  BOOST_TEST(seals.size() == cuts.size());
  // Nor if one holds the partner's length.
  const std::string length = {'\1', '\0', '\0', '\0', '\0', '\0', '\0', '\0'};
  BOOST_TEST(seal_of(some_salt, asking("a" + length), "b") != seal_of(some_salt, asking("a"), length + "b"));
}

BOOST_AUTO_TEST_CASE(every_byte_of_a_long_text_counts) {
  const std::string text(1U << 16U, 'x');
  const auto seal = seal_of(some_salt, sams, text);
  for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - 1}) {
    auto other = text;
    other[at] = 'y';
    BOOST_TEST(!opens(seal, some_salt, sams, other));
  }
  BOOST_TEST(!opens(seal, some_salt, sams, text + "x"));
}

BOOST_AUTO_TEST_CASE(a_zero_byte_ends_nothing) {
  const std::string with_zero("a\0b", 3);
  BOOST_TEST(seal_of(some_salt, sams, with_zero) != seal_of(some_salt, sams, "a"));
}

BOOST_AUTO_TEST_CASE(a_salt_is_32_random_bytes) {
  std::set<std::string> salts;
  std::set<char> digits;
  for (int i = 0; i < 200; ++i) {
    const auto salt = make_salt();
    BOOST_TEST(is_hexadecimal(salt));
    BOOST_TEST(is_hexadecimal(seal_of(salt, sams, "t")));
    BOOST_TEST(salts.insert(salt).second);
    digits.insert(salt.begin(), salt.end());
  }
  BOOST_TEST(digits.size() == 16U);
}

BOOST_AUTO_TEST_CASE(what_is_not_a_salt_is_refused_and_opens_nothing) {
  for (const std::string& salt :
       {std::string(), std::string(62, 'a'), std::string(63, 'a'), std::string(65, 'a'), std::string(66, 'a'),
        std::string(63, 'a') + "g", " " + std::string(63, 'a'), std::string(32, 'a') + std::string(32, '\0'),
        std::string(31, 'a') + "::" + std::string(31, 'a')}) {
    BOOST_TEST_CONTEXT(salt) {
      BOOST_CHECK_THROW((void)seal_of(salt, sams, "t"), std::invalid_argument);
      BOOST_TEST(!opens(some_salt, salt, sams, "t"));
      BOOST_TEST(!opens("", salt, sams, "t"));
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
