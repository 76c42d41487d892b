// SPDX-License-Identifier: MIT
#include "sync/git/repository.hpp"

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(repository)

BOOST_AUTO_TEST_CASE(a_password_in_a_url_is_not_shown) {
  BOOST_TEST(shown_url("https://sam:secret@example.org/us.git") == "https://sam@example.org/us.git");
  BOOST_TEST(shown_url("https://:secret@example.org/us.git") == "https://@example.org/us.git");
  BOOST_TEST(shown_url("https://a:b@c:d@example.org/us.git") == "https://a@example.org/us.git");
}

BOOST_AUTO_TEST_CASE(what_holds_none_is_shown_as_it_is) {
  for (const auto* url : {"git@example.org:us.git", "ssh://sam@example.org:22/us.git", "/media/stick/us.git", "",
                          "https://example.org:8080/a@b:c/us.git", "gcrypt::ssh://example.org/us.git"}) {
    BOOST_TEST(shown_url(url) == url);
  }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
