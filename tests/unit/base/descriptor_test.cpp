// SPDX-License-Identifier: MIT
#include "base/system/descriptor.hpp"

#include <utility>

#include <fcntl.h>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(descriptor)

BOOST_AUTO_TEST_CASE(a_descriptor_is_closed_once_and_moves) {
  const TemporaryFolder here;
  put(here / "file", "");
  const int number = ::open((here / "file").c_str(), O_RDONLY | O_CLOEXEC);
  {
    Descriptor first(number);
    Descriptor second(std::move(first));
    BOOST_TEST(second.get() == number);
    Descriptor third;
    BOOST_TEST(!third);
    third = std::move(second);
    BOOST_TEST(third.get() == number);
    BOOST_TEST(::fcntl(number, F_GETFD) != -1);
  }
  BOOST_TEST(::fcntl(number, F_GETFD) == -1);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
