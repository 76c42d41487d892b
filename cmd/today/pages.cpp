// SPDX-License-Identifier: MIT
#include "cmd/today/pages.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "cmd/today/days_ahead.hpp"
#include "journal/config/file_copies.hpp"
#include "model/journal_places.hpp"

namespace closer {
namespace {

void keep(Context& context, const DaysSource& source, const Folder& folder, const std::string& person) {
  const auto page = today_to_html(look_at_days(context, source, person), context.journal().couple);
  if (const auto name = person + ".html"; folder.read(name) != page) {
    folder.replace(name, page);
  }
}

// Both machines write a page, so that a sync program may find two of it: this one has all that both know.
void remove_copies(const Folder& folder) {
  for (const auto& name : folder.names()) {
    if (original_of_copy(name, ".html")) {
      folder.remove(name);
    }
  }
}

} // namespace

void keep_pages(Context& context) {
  if (!context.configuration() || !context.configuration()->preferences.pages) {
    return;
  }
  try {
    const auto folder = context.journal().folder.make_subfolder(std::string(pages_folder_name));
    const auto source = read_days(context); // 'closer check' tells what can't be read
    for (const auto& person : context.journal().couple.people) {
      keep(context, source, folder, person.id);
    }
    remove_copies(folder);
  } catch (const Error& error) {
    context.tell_error(Error(error.status(), fmt::format("couldn't write the pages: {}", error.what())));
  }
}

} // namespace closer
