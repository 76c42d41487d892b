// SPDX-License-Identifier: MIT
// fmt itself, for the static binary: what its headers only declare. Debian has it as a shared object, and as headers
// that compile all of it again in every file, which takes two seconds a file.
#include <fmt/format-inl.h>

// <fmt/format.h> leaves these to one place.
template fmt::detail::thousands_sep_result<char> fmt::detail::thousands_sep_impl<char>(locale_ref);
template char fmt::detail::decimal_point_impl<char>(locale_ref);
#if FMT_VERSION >= 100000
template void fmt::detail::vformat_to(buffer<char>&, string_view, vformat_args<>::type, locale_ref);
#endif
