# SPDX-License-Identifier: MIT
# The Debian package: cpack --config build/release/CPackConfig.cmake
# It is made of the static binary, the one file that all tests ran: so it installs on any Debian or Ubuntu of its architecture, and starts in half
# the time of one that is linked when it is run. A dynamic build makes no package, for it would need other dependencies.
set(CLOSER_MAINTAINER "The closer authors <closer@example.org>" CACHE STRING
  "Who answers for the Debian package: a placeholder, until who makes a release says it")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME closer)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT ${CLOSER_MAINTAINER})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS git)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "helps two people get closer and stay close")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "A journal of plain TOML in a folder that the two of you share through git,
Syncthing or any other way, and a command that works over it: it proposes
something to do together, keeps what you did, leads through a talk, and looks
back. There is no server, no account, no network of its own and no
scorekeeping, and it is useful to one of the two alone.")
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/stage.cmake)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/rejoin.cmake)
set(CPACK_CLOSER_SOURCE ${CMAKE_SOURCE_DIR})
set(CPACK_CLOSER_STRIP ${CMAKE_STRIP}) # of a cross build another than that of this machine
include(CPack)
