// SPDX-License-Identifier: MIT
// The options that go with every command.
#pragma once

#include "cmd/line/verb.hpp"

namespace closer {

inline constexpr Parameter folder_option = {Parameter::Type::Value, "-C", "DIR", "the journal's folder"};
inline constexpr Parameter as_option = {Parameter::Type::Value, "--as", "NAME", "who you are in the journal"};
inline constexpr Parameter no_input_option = {Parameter::Type::Flag, "--no-input", "",
                                              "never ask; fail if something is missing"};
inline constexpr Parameter color_option = {Parameter::Type::Value, "--color", "WHEN", "auto, always or never"};
inline constexpr Parameter quiet_option = {Parameter::Type::Flag, "-q,--quiet", "", "print only data and errors"};
inline constexpr Parameter help_option = {Parameter::Type::Flag, "-h,--help", "",
                                          "show help for closer, or for the command"};
inline constexpr Parameter version_option = {Parameter::Type::Flag, "--version", "", "show the version"};

} // namespace closer
