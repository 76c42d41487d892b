// SPDX-License-Identifier: MIT
#include "cmd/words/editor_text.hpp"

#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "base/files/folder.hpp"
#include "base/text/columns.hpp"
#include "base/text/printable.hpp"
#include "base/text/text.hpp"
#include "base/text/unicode.hpp"
#include "cmd/words/entry_text.hpp"

namespace closer {
namespace {

namespace fs = std::filesystem;

std::string read_draft(const fs::path& file) {
  return Folder::open(file.parent_path()).read(file.filename().string()).value_or("");
}

// The draft that somebody wants to go on with; nothing if there is none, or they don't.
std::optional<fs::path> unfinished_draft(Context& context, const std::string& use) {
  constexpr std::size_t shown_columns = 40;
  const auto draft = context.drafts().unfinished(use);
  if (!draft) {
    return std::nullopt;
  }
  const auto text = read_draft(*draft);
  const auto words = truncate(printable(trim(text).substr(0, trim(text).find('\n'))), shown_columns);
  const auto answer = fold(context.ask(
      fmt::format("There's an unfinished draft: {}\nContinue with it (yes, no, or delete it)?", words), "yes"));
  if (std::string_view("delete").starts_with(answer)) {
    Drafts::discard(*draft);
  }
  return std::string_view("yes").starts_with(answer) ? draft : std::nullopt;
}

// Nothing was typed, or the editor is still open: then what is saved there later is offered the next time.
void leave_untouched(Context& context, std::chrono::milliseconds time) {
  constexpr std::chrono::seconds to_type_anything(2);
  if (time >= to_type_anything) {
    context.discard_draft();
    return;
  }
  context.tell(
      fmt::format("The editor closed at once. If its window is still open, save there, and the next '{}' offers what's "
                  "in {}. To make the editor wait, set VISUAL or EDITOR to 'code --wait' or 'gvim -f'.",
                  context.draft()->command, printable(context.draft()->file.string())));
  context.set_draft(std::nullopt);
}

} // namespace

std::string text_of_editor(Context& context, const EditedFor& what, std::string_view text) {
  if (!context.can_ask()) {
    throw UsageError("the text is missing",
                     fmt::format("Add it to the command: {} TEXT. Use '-' to read standard input.", what.command));
  }
  const auto use = fmt::format("{}.{}", context.me(), what.use);
  const auto unfinished = unfinished_draft(context, use);
  const auto file = unfinished ? *unfinished : context.drafts().begin(use, text, context.now().day);
  context.set_draft(Context::Draft{file, what.command});
  const auto start = context.stopwatch();
  context.edit(file);
  const auto edited = read_draft(file);
  if (!Drafts::is_typed_in(file)) {
    leave_untouched(context, context.stopwatch() - start);
  } else if (trim(edited).empty()) {
    context.discard_draft();
  }
  return clean_text(edited, "the text");
}

Error naming_draft(Context& context, const Error& error) {
  const auto draft = context.draft();
  if (!draft) {
    return error;
  }
  if (!Drafts::is_typed_in(draft->file)) {
    context.discard_draft();
    return error;
  }
  return error.hinting(fmt::format("What you typed is saved in {}, and the next '{}' offers it.",
                                   printable(draft->file.string()), draft->command));
}

} // namespace closer
