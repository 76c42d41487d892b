// SPDX-License-Identifier: MIT
#define BOOST_TEST_MODULE closer
#include <boost/test/unit_test.hpp>
