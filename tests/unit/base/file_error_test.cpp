// SPDX-License-Identifier: MIT
#include "base/files/file_error.hpp"

#include <cerrno>

#include "../support.hpp"

namespace closer {

BOOST_AUTO_TEST_SUITE(file_error)

BOOST_AUTO_TEST_CASE(only_an_error_on_the_way_to_writing_says_that_nothing_was_written) {
  const auto is = [](std::string_view message) {
    return [message](const Error& error) { return error.status() == Status::Failed && error.what() == message; };
  };
  BOOST_CHECK_EXCEPTION(fail_to("read", "/a/b", ENOENT), Error, is("can't read /a/b: No such file or directory"));
  BOOST_CHECK_EXCEPTION(fail_to("write", "/a/b", EROFS, Purpose::Writing), Error,
                        is("can't write /a/b: Read-only file system; nothing was written"));
  BOOST_CHECK_EXCEPTION(leave_alone("/a/b", "a symbolic link", Purpose::Reading), Error,
                        is("/a/b is a symbolic link, so closer leaves it alone"));
  BOOST_CHECK_EXCEPTION(leave_alone("/a/b", "not a regular file", Purpose::Writing), Error,
                        is("/a/b is not a regular file, so closer leaves it alone; nothing was written"));
}

BOOST_AUTO_TEST_CASE(an_error_hints_at_what_to_do_where_something_can_be_done) {
  BOOST_CHECK_EXCEPTION(fail_to("write", "/a/b", ENOSPC, Purpose::Writing), Error,
                        [](const Error& error) { return error.hint() == hint_for(ENOSPC); });
  BOOST_TEST(holds(hint_for(ENOSPC), "disk is full"));
  BOOST_TEST(hint_for(EACCES) == hint_for(EPERM));
  BOOST_TEST(hint_for(ENOENT) == "");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace closer
