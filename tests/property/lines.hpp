// SPDX-License-Identifier: MIT
// Random records with texts that are hard on a parser and on a terminal, and the lines that hold them.
#pragma once

#include <string>
#include <vector>

#include <rapidcheck.h>

#include "model/record.hpp"

namespace closer {

// Any Unicode but surrogates: not always in normal form C.
[[nodiscard]] rc::Gen<std::string> any_text();

// A record as it can be in a file: everything but its `gone` and `rev` may be anything.
[[nodiscard]] rc::Gen<Record> any_record();

// The same of few ids, revs and contents, so that they meet; nothing about them is to be reported.
[[nodiscard]] rc::Gen<Record> rival_record();

// The record on one line, in one of the ways in which it may be written; no newline.
[[nodiscard]] std::string spell(const Record& record, unsigned way);

// The record as somebody would lay it out by hand, with newlines.
[[nodiscard]] std::string lay_out(const Record& record, unsigned way);

} // namespace closer
