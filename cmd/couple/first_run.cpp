// SPDX-License-Identifier: MIT
#include "cmd/couple/first_run.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "advice/catalogue.hpp"
#include "advice/choice.hpp"
#include "base/error.hpp"
#include "base/text/printable.hpp"
#include "cmd/words/entry_text.hpp"
#include "journal/folder/catalogue_files.hpp"
#include "journal/folder/reading.hpp"
#include "journal/write/writer.hpp"
#include "render/ideas.hpp"

namespace closer {

void ask_until(const Context& context, std::string_view question, const std::function<void(const std::string&)>& read,
               std::string_view otherwise) {
  for (;;) {
    const auto answer = context.ask(question, otherwise); // which throws at the end of the input
    try {
      read(answer);
      return;
    } catch (const UsageError& error) {
      context.tell_error(error);
    }
  }
}

void ask_for_hobby(const Context& context, const Journal& journal, const Person& me) {
  Hobby hobby;
  try {
    ask_until(context, "A hobby you'd love to share? (Enter skips)",
              [&](const std::string& answer) { hobby.name = clean_hobby_name(answer); });
  } catch (const UsageError&) { // the end of the input skips it, too
  }
  if (hobby.name.empty()) {
    return;
  }
  hobby.share = Share::Share;
  const auto& machine = context.machine();
  const auto& id = journal.couple.id;
  Writer writer(journal, machine.state_folder(id), PrivateSide(machine.data_folder(id), journal.folder.path()), me.id);
  hobby = writer.add(std::move(hobby));
  context.tell(fmt::format("Added your hobby {}", printable(hobby.name)));
}

namespace {

void show_first_idea(Context& context, const Journal& journal, const Person& me) {
  auto reading = read_hobbies(journal);
  const auto catalogue =
      ideas_of_both(journal, built_in_ideas(), built_in_idea_words(journal.couple.language), {}, reading.findings);
  const Day today = context.now().day;
  const auto proposals =
      choose(catalogue.ideas(), journal.couple, reading.hobbies, {}, {only_way({}), today, 1, {}, me.id}, {});
  context.tell("\nAn idea for today:");
  context.tell_raw(proposals_to(Format::Text, proposals, journal.couple, today, Why::Unsaid, context.style()));
}

} // namespace

void show_first_steps(Context& context, const Journal& journal, const Person& me) {
  const auto& other = journal.couple.people.at(journal.couple.people.front().id == me.id ? 1 : 0);
  if (context.can_ask()) {
    show_first_idea(context, journal, me);
  } else {
    context.tell("\nAn idea for today:\n  closer idea");
  }
  context.tell(fmt::format("When you've done something, write it down:\n  closer log little coffee in bed\nTo share "
                           "the journal with {}:\n  closer help share",
                           other.name));
}

} // namespace closer
