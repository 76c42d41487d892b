// SPDX-License-Identifier: MIT
// Writes the C++ source of what render/page/page_files.hpp declares, from share/page. Usage: embed_page OUTPUT FOLDER
#include <array>
#include <cstdio>
#include <exception>

#include <fmt/format.h>
#include <sodium.h>

#include "base/error.hpp"
#include "base/files/folder.hpp"
#include "base/toml/toml.hpp"
#include "render/words/sections.hpp"

namespace {

std::string sha256_in_base64(const std::string& text) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  crypto_hash_sha256(hash.data(), bytes, text.size());
  std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)> encoded{};
  return sodium_bin2base64(encoded.data(), encoded.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
}

// A TOML basic string is a C++ string literal, too.
std::string definition(std::string_view name, std::string_view text) {
  return fmt::format("const std::string_view {} = {};\n", name, closer::write_toml_string(text));
}

std::string stylesheet_definition(std::string_view name, const std::string& text) {
  return fmt::format("const Stylesheet {} = {{{}, {}}};\n", name, closer::write_toml_string(text),
                     closer::write_toml_string(sha256_in_base64(text)));
}

std::string read(const closer::Folder& folder, const std::string& name) {
  const auto text = folder.read(name);
  if (!text) {
    throw closer::Error(closer::Status::Failed, "there is no " + (folder.path() / name).string());
  }
  return *text;
}

// The templates of the sections, in their order.
std::string review_template(const closer::Folder& folder) {
  std::string all;
  for (const auto& row : closer::sections) {
    all += row.on_page == closer::OnPage::InWays ? "" : read(folder, fmt::format("{}.mustache", row.name));
  }
  return all;
}

} // namespace

int main(int count, char** arguments) {
  try {
    if (count != 3) {
      throw closer::UsageError("usage: embed_page OUTPUT FOLDER");
    }
    const auto folder = closer::Folder::open(arguments[2]);
    const auto colours = read(folder, "colours.css");
    const auto stylesheet = colours + read(folder, "page.css");
    const auto card = read(folder, "card.css");
    std::string source =
        "// Made by embed_page from share/page.\n#include \"render/page/page_files.hpp\"\n\nnamespace closer {\n\n";
    source += definition("frame_template", read(folder, "frame.mustache"));
    source += definition("review_template", review_template(closer::Folder::open(folder.path() / "review")));
    source += definition("entries_template", read(folder, "entries.mustache"));
    source += definition("today_template", read(folder, "today.mustache"));
    source += definition("year_template", read(folder, "year.mustache"));
    source += stylesheet_definition("stylesheet", stylesheet);
    source += stylesheet_definition("year_stylesheet", stylesheet + card + read(folder, "year.css"));
    source += definition("card_stylesheet", colours + card + read(folder, "card-alone.css"));
    const std::filesystem::path output = arguments[1];
    closer::Folder::open(output.parent_path())
        .replace(output.filename().string(), source + "\n} // namespace closer\n");
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
