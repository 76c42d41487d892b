# SPDX-License-Identifier: MIT
# Run by cpack on the package that it made: its three members get the mode of whoever built it, so they are put together again without.
set(parts ${CPACK_TEMPORARY_DIRECTORY}.parts)
file(MAKE_DIRECTORY ${parts})
execute_process(COMMAND ar x ${CPACK_PACKAGE_FILES} WORKING_DIRECTORY ${parts} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${CPACK_PACKAGE_FILES})
execute_process(COMMAND ar qcDS ${CPACK_PACKAGE_FILES} debian-binary control.tar.gz data.tar.xz WORKING_DIRECTORY ${parts} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE_RECURSE ${parts})
