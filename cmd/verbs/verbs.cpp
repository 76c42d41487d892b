// SPDX-License-Identifier: MIT
#include "cmd/verbs/verbs.hpp"

#include "cmd/couple/verbs.hpp"
#include "cmd/entry/verbs.hpp"
#include "cmd/help/verbs.hpp"
#include "cmd/idea/verbs.hpp"
#include "cmd/line/globals.hpp"
#include "cmd/listen/verbs.hpp"
#include "cmd/review/verbs.hpp"
#include "cmd/today/verbs.hpp"
#include "cmd/words/completions.hpp"

namespace closer {
namespace {

// In the order in which help shows them.
constexpr std::array verbs = {&today_verb,  &idea_verb,   &did_verb,    &log_verb,    &listen_verb, &review_verb,
                              &list_verb,   &find_verb,   &show_verb,   &tags_verb,   &init_verb,   &hobby_verb,
                              &day_verb,    &series_verb, &edit_verb,   &remove_verb, &undo_verb,   &import_verb,
                              &rhythm_verb, &pause_verb,  &resume_verb, &inbox_verb,  &sync_verb,   &check_verb,
                              &leave_verb,  &remind_verb, &help_verb};

Completions colors(Context& /*context*/, const Arguments& /*typed*/) {
  constexpr std::array<std::string_view, 3> names = {"auto", "always", "never"};
  return words_of(names);
}

constexpr std::array globals = {folder_option.completed_by(folders),
                                as_option.completed_by(people),
                                no_input_option,
                                color_option.completed_by(colors),
                                quiet_option,
                                help_option,
                                version_option};

} // namespace

const Commands& all_commands() {
  static constexpr Commands commands = {verbs, globals};
  return commands;
}

} // namespace closer
