// SPDX-License-Identifier: MIT
#include "journal/exchange/json_text.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/text/position.hpp"
#include "base/text/printable.hpp"
#include "base/text/unicode.hpp"

namespace closer {
namespace {

// Takes the parser's events; a call that returns false ends the parsing.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
  // `visit` may be empty.
  Builder(std::string_view name, const VisitItem& visit) : m_name(name), m_visit(visit) {}

  bool null() override {
    return m_open.empty() || m_open.back().is_table ? put(std::nullopt) : fail("null isn't allowed here");
  }
  bool boolean(bool value) override { return put(Toml{value, {}}); }
  bool number_integer(number_integer_t value) override { return put(Toml{std::int64_t{value}, {}}); }
  bool number_unsigned(number_unsigned_t value) override {
    constexpr auto most = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return value > most ? fail(fmt::format("the number {} is too large", value))
                        : put(Toml{static_cast<std::int64_t>(value), {}});
  }
  bool number_float(number_float_t value, const string_t& /*source*/) override { return put(Toml{value, {}}); }
  bool string(string_t& value) override { return put(Toml{std::move(value), {}}); }
  bool binary(binary_t& /*value*/) override { return false; } // not of JSON
  bool start_object(std::size_t /*size*/) override { return open(true); }
  bool start_array(std::size_t /*size*/) override { return open(false); }
  bool key(string_t& name) override {
    m_open.back().name = std::move(name);
    return m_open.back().names.insert(m_open.back().name).second ||
           fail(fmt::format("'{}' is there twice", printable(m_open.back().name)));
  }
  bool end_object() override {
    return close([](Container& each) { return Toml{std::move(each.fields), {}}; });
  }
  bool end_array() override {
    return close([](Container& each) { return Toml{std::move(each.items), {}}; });
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    m_error_at = position == 0 ? 0 : position - 1;
    return false;
  }

  [[nodiscard]] const std::string& error() const { return m_error; }
  [[nodiscard]] std::optional<std::size_t> error_at() const { return m_error_at; }
  [[nodiscard]] bool has_whole() const { return m_whole.has_value(); }
  [[nodiscard]] std::optional<Toml> release() { return std::move(m_whole); }

private:
  struct Container {
    bool is_table = false;
    TomlTable fields;
    TomlArray items;
    std::string name; // of the field that comes next
    std::set<std::string> names;
  };

  bool put(std::optional<Toml> value) {
    if (m_open.empty()) {
      m_whole = std::move(value);
    } else if (m_visit && is_among_items()) {
      m_visit(std::move(*value));
    } else if (!m_open.back().is_table) {
      m_open.back().items.push_back(std::move(*value));
    } else if (value) {
      m_open.back().fields.push_back({m_open.back().name, std::move(*value)});
    }
    return true;
  }

  // Whether what comes next is an item of the array that is visited.
  [[nodiscard]] bool is_among_items() const {
    const bool is_of_object = m_open.size() == 2 && m_open.front().is_table && m_open.front().name == m_name;
    return (m_open.size() == 1 || is_of_object) && !m_open.back().is_table;
  }

  bool open(bool is_table) {
    constexpr std::size_t deepest = 32;
    if (m_open.size() == deepest) {
      return fail(fmt::format("nested more than {} levels deep", deepest));
    }
    m_open.emplace_back().is_table = is_table;
    return true;
  }

  template <typename Release> bool close(Release release_value) {
    auto value = release_value(m_open.back());
    m_open.pop_back();
    return put(std::move(value));
  }

  bool fail(std::string message) {
    m_error = std::move(message);
    return false;
  }

  std::string_view m_name;
  const VisitItem& m_visit;
  std::vector<Container> m_open;
  std::optional<Toml> m_whole;
  std::string m_error;
  std::optional<std::size_t> m_error_at;
};

} // namespace

Toml parse_json(std::string_view text) { return parse_json(text, {}, {}); }

Toml parse_json(std::string_view text, std::string_view name, const VisitItem& visit) {
  if (const auto at = invalid_utf8_at(text)) {
    throw JsonError("not UTF-8", position_of(text, *at));
  }
  Builder builder(name, visit);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) {
    const auto at = builder.error_at();
    if (!at) {
      throw JsonError(builder.error(), {0, 0});
    }
    const bool is_another = builder.has_whole() && *at < text.size() && (text[*at] == '{' || text[*at] == '[');
    throw JsonError(is_another          ? "a second value starts here (to get one per line, use 'jq -c .')"
                    : *at < text.size() ? "not JSON"
                                        : "ends too early",
                    position_of(text, std::min(*at, text.size())));
  }
  auto whole = builder.release();
  if (!whole) {
    throw JsonError("null isn't allowed here", {0, 0});
  }
  return std::move(*whole);
}

} // namespace closer
