# SPDX-License-Identifier: MIT
# Run by cpack between installing into a folder and packing it: what Debian wants otherwise than other systems, and nothing that depends on who
# builds when and where. SOURCE_DATE_EPOCH is the time of everything in the package; unless set, it is the time of the last commit.
set(documents ${CPACK_TEMPORARY_DIRECTORY}/usr/share/doc/closer)
set(debian ${CPACK_CLOSER_SOURCE}/share/debian)

if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND git -C ${CPACK_CLOSER_SOURCE} log -1 --format=%ct OUTPUT_VARIABLE epoch OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT epoch)
    string(TIMESTAMP epoch %s UTC)
  endif()
  set(ENV{SOURCE_DATE_EPOCH} ${epoch})
endif()
set(ENV{LC_ALL} C)

file(RENAME ${documents}/CHANGELOG.md ${documents}/changelog)
file(RENAME ${CPACK_TEMPORARY_DIRECTORY}/usr/share/zsh/site-functions ${CPACK_TEMPORARY_DIRECTORY}/usr/share/zsh/vendor-completions) # where Debian's zsh looks
configure_file(${debian}/lintian-overrides ${CPACK_TEMPORARY_DIRECTORY}/usr/share/lintian/overrides/closer COPYONLY)
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(${debian}/changelog.in ${documents}/changelog.Debian @ONLY)

function(in_package)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${CPACK_TEMPORARY_DIRECTORY} COMMAND_ERROR_IS_FATAL ANY)
endfunction()
in_package(${CPACK_CLOSER_STRIP} --strip-all --remove-section=.comment --remove-section=.note usr/bin/closer)
in_package(find usr/share/man usr/share/doc/closer/changelog usr/share/doc/closer/changelog.Debian -type f -exec gzip -9n {} +)
in_package(chmod -R u=rwX,go=rX usr)
in_package(find usr -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +)
