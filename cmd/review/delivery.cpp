// SPDX-License-Identifier: MIT
#include "cmd/review/delivery.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/files/paths.hpp"
#include "base/text/did_you_mean.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"
#include "cmd/context/reserved_paths.hpp"
#include "cmd/words/completions.hpp"

namespace closer {

void deliver(Context& context, const Arguments& arguments, const ReviewOptions& options,
             const std::function<void(const Print&)>& print_content) {
  const auto print_it = [&](const Print& print) {
    print(options.has_bom ? "\xEF\xBB\xBF" : "");
    print_content(print);
  };
  const auto file = arguments.value(output_option);
  const bool is_output = !file || *file == "-";
  if (is_output && !options.format->is_for_terminal) {
    print_it([&](std::string_view piece) { context.print_exact(piece); });
    return;
  }
  std::string text;
  print_it([&](std::string_view piece) { text += piece; });
  if (is_output) {
    context.print_paged(text);
    return;
  }
  write_output(context, *file, text, options.with_private);
}

void write_output(Context& context, const std::string& file, std::string_view text, bool is_private) {
  const std::filesystem::path path(file);
  if (path.filename().empty() || path.filename() == "." || path.filename() == "..") {
    throw UsageError(fmt::format("'{}' isn't the name of a file", printable(file)));
  }
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  if (is_private && is_within(folder, context.journal().folder.path())) {
    throw UsageError(fmt::format("'{}' is in the journal's folder, which both of you see", printable(file)),
                     "Choose a place outside it, or leave out --with-private.");
  }
  require_no_own_place(context.machine(), path, context.journal().folder.path());
  Folder::open(folder).replace(path.filename(), text);
  context.tell(fmt::format("Written: {}", printable(path.string())));
}

void deliver_entries(Context& context, const Arguments& arguments, const ReviewOptions& options,
                     std::span<const Record> entries, const Reading& reading, std::span<const std::string> words) {
  deliver(context, arguments, options, [&](const Print& print) {
    print(options.format->entries(
        {entries, context.journal().couple, reading.hobbies, options.today, options.style, words}));
  });
}

std::string say_meant_tag(Context& context, const Filter& filter) {
  auto tags = latest_tags(context);
  std::ranges::transform(tags, tags.begin(), fold);
  const std::vector<std::string_view> known(tags.begin(), tags.end());
  for (const auto& tag : filter.tags) {
    const auto is_known = std::ranges::any_of(tags, [&](const auto& each) { return is_same_tag(each, tag); });
    if (const auto meant = is_known ? std::nullopt : did_you_mean(fold(tag), known)) {
      return fmt::format(" Unknown tag '{}'; did you mean '{}'?", printable(tag), printable(*meant));
    }
  }
  return {};
}

void remove_shared(Records& private_records, const Records& shared) {
  std::erase_if(private_records, [&](const auto& item) {
    return shared.contains(item.first) || shared.contains(released(item.second).id);
  });
}

Window whole_window(const Records& records, const Filter& filter, Day today) {
  Window window{today, today};
  for (const auto& [id, record] : records) {
    if (passes(record, filter)) {
      window.first = std::min(window.first, record.at.day);
      window.last = std::max(window.last, record.at.day);
    }
  }
  return window;
}

} // namespace closer
