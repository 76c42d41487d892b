// SPDX-License-Identifier: MIT
#include "render/page/frame.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "base/text/printable.hpp"
#include "render/words/wording.hpp"

namespace closer {

using kainjow::mustache::data;
using kainjow::mustache::object;

data optional(const std::string& text) { return text.empty() ? flag(false) : data(text); }

data number(std::int64_t value) { return fmt::format("{}", value); }

data flag(bool is_there) { return is_there ? data::type::bool_true : data::type::bool_false; }

object frame_of(const Couple& couple, Day today) {
  const auto* last = &couple.people.back();
  return {{"names", say_names(couple)},
          {"people", each(couple.people,
                          [&](const Person& person) {
                            return object{{"name", person.name}, {"and", flag(&person != last)}};
                          })},
          {"filter", flag(false)},
          {"nothing", flag(false)},
          {"invitation", flag(false)},
          {"today", say_day(today)},
          {"body_class", flag(false)},
          {"stylesheet", std::string(stylesheet.text)},
          {"stylesheet_hash", std::string(stylesheet.hash)}};
}

void dress(object& values, const std::string& body_class, const Stylesheet& style) {
  values["body_class"] = body_class;
  values["stylesheet"] = std::string(style.text);
  values["stylesheet_hash"] = std::string(style.hash);
}

data invitation() {
  return data("commands", each(first_commands(), [](const Command& command) {
                return object{{"line", command.line}, {"meaning", command.meaning}};
              }));
}

std::string in_frame(object values, std::string_view main) {
  values["main"] = data(kainjow::mustache::partial([main] { return std::string(main); }));
  kainjow::mustache::mustache page{std::string(frame_template)};
  page.set_custom_escape([](const std::string& text) { return html_text(text); });
  auto result = page.render(data(values));
  if (!page.is_valid()) {
    throw std::logic_error("share/page: " + page.error_message());
  }
  return result;
}

std::string html_text(std::string_view text) {
  std::string result;
  for (const char letter : printable(text, Layout::Keep)) {
    switch (letter) {
    case '&': result += "&amp;"; break;
    case '<': result += "&lt;"; break;
    case '>': result += "&gt;"; break;
    case '"': result += "&quot;"; break;
    case '\'': result += "&#39;"; break;
    default: result += letter;
    }
  }
  return result;
}

} // namespace closer
