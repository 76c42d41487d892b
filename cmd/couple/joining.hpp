// SPDX-License-Identifier: MIT
// Becoming one of the two in a journal that is there already.
#pragma once

#include <filesystem>

#include "cmd/context/context.hpp"
#include "cmd/words/completions.hpp"
#include "journal/config/configuration.hpp"

namespace closer {

// In the folder of a journal: the partner's copy, or the user's own once more.
Status join_journal(Context& context, const Arguments& arguments, const std::filesystem::path& path);

// In a repository somewhere else, which is cloned first.
Status clone_journal(Context& context, const Arguments& arguments);

// Who one can be in the journal that is joined; nobody if there is none yet.
[[nodiscard]] Completions people_to_join(Context&, const Arguments& typed);

// What init takes.
inline constexpr Parameter dir_word = {Parameter::Type::Maybe, "DIR", "", "the journal's folder; made if needed",
                                       folders};
inline constexpr Parameter me_option = {Parameter::Type::Value, "--as", "ID[:NAME]",
                                        "you: an id like sam, and your name if it isn't just Sam", people_to_join};
inline constexpr Parameter with_option = {Parameter::Type::Value, "--with", "ID[:NAME]", "your partner"};
inline constexpr Parameter clone_option = {
    Parameter::Type::Value,   "--clone", "URL", "clone your partner's journal from there, and join it", folders,
    Parameter::Usage::Instead};
inline constexpr Parameter no_git_option = {Parameter::Type::Flag, "--no-git", "", "don't make it a git repository"};

// Throws UsageError if a new journal in `path`, which is absolute, would be inside another one, or have in it what is
// the user's alone.
void require_place_for_journal(const Machine& machine, const std::filesystem::path& path);

// Makes this machine remember a journal that is ready. Throws Error that says so.
void remember_journal(const Context& context, const KnownJournal& journal);

} // namespace closer
