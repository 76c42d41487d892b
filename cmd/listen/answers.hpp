// SPDX-License-Identifier: MIT
// Answers in writing, sealed until both have answered: what is under `listen`.
#pragma once

#include <array>

#include "cmd/line/verb.hpp"

namespace closer {

// question, answer, reveal and pass.
extern const std::array<Verb, 4> answer_verbs;

} // namespace closer
