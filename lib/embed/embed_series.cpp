// SPDX-License-Identifier: MIT
// Writes the C++ source of closer::built_in_series(), from share/LANGUAGE/series.
#include "base/toml/toml.hpp"
#include "embed.hpp"
#include "journal/config/series_file.hpp"

namespace {

struct Text {
  std::string language;
  std::string id;
  std::string text;
};

constexpr std::string_view head = R"(// Made by embed_series from share/LANGUAGE/series.
#include "advice/series.hpp"

namespace closer {
namespace {

constexpr SeriesText texts[] = {
)";
constexpr std::string_view tail = R"(};

} // namespace

std::span<const SeriesText> built_in_series() { return texts; }

} // namespace closer
)";

void read_file(const std::filesystem::path& path, std::string_view text, std::vector<Text>& all,
               std::vector<closer::Finding>& findings) {
  const auto id = path.stem().string();
  (void)closer::read_series(path.string(), id, text, findings);
  all.push_back({path.parent_path().parent_path().filename().string(), id, std::string(text)});
}

// A TOML basic string is a C++ string literal, too.
std::string row(const Text& each) {
  return fmt::format("    {{{}, {}, {}}},\n", closer::write_toml_string(each.language),
                     closer::write_toml_string(each.id), closer::write_toml_string(each.text));
}

std::string rows(const std::vector<Text>& all) { return closer::rows_of(all, row); }

} // namespace

int main(int count, char** arguments) {
  return closer::embed<std::vector<Text>>(count, arguments, head, tail, read_file, rows);
}
