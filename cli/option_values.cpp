// SPDX-License-Identifier: MIT
#include "cli/option_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace mellanrum::cli::option_value {
namespace {

constexpr std::size_t most_columns = 100;

/// The parser itself gives up at 500 levels, with no word of why.
constexpr std::size_t most_depth = 400;

}  // namespace

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t comma = std::min(text.find(',', at), text.size());
    std::string key = text.substr(at, comma - at);
    key.erase(0, std::min(key.find_first_not_of(' '), key.size()));
    key.erase(key.find_last_not_of(' ') + 1);
    if (!key.empty()) out.push_back(std::move(key));
    at = comma + 1;
  }
  return out;
}

std::vector<std::string> split_columns(const std::string& text) {
  std::vector<std::string> out = split(text);
  if (out.size() > most_columns) {
    throw Usage{fmt::format("--columns takes at most {} columns", most_columns)};
  }
  if (out.empty()) throw Usage{"--columns takes keys of columns, separated by commas"};
  return out;
}

std::size_t number(const std::string& text, std::string_view option) {
  std::size_t value = 0;
  const auto [stop, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || stop != text.data() + text.size()) {
    throw Usage{fmt::format("{} takes a whole number, not '{}'", option, text)};
  }
  return value;
}

std::size_t bytes(std::string text) {
  std::size_t factor = 1;
  if (!text.empty() && (text.back() == 'M' || text.back() == 'K')) {
    factor = text.back() == 'M' ? std::size_t{1} << 20 : std::size_t{1} << 10;
    text.pop_back();
  }
  if (text.empty() || text.find_first_not_of("0123456789") != std::string::npos) {
    throw Usage{"--max-file-size takes bytes, also as 512K or 8M"};
  }
  const std::size_t value = number(text, "--max-file-size");
  if (value == 0 || value > (std::size_t{1} << 30) / factor) {
    throw Usage{"--max-file-size takes 1 byte to 1024M"};
  }
  return value * factor;
}

std::size_t depth(const std::string& text) {
  constexpr std::size_t least = 8;
  const std::size_t value = number(text, "--max-depth");
  if (value < least || value > most_depth) {
    throw Usage{fmt::format("--max-depth takes {} to {} levels", least, most_depth)};
  }
  return value;
}

std::size_t jobs(const std::string& text) {
  constexpr std::size_t most = 256;
  const std::size_t value = number(text, "--jobs");
  if (value == 0 || value > most) throw Usage{fmt::format("--jobs takes 1 to {} threads", most)};
  return value;
}

Color color(const std::string& text) {
  if (text == "auto") return Color::automatic;
  if (text == "always") return Color::always;
  if (text == "never") return Color::never;
  throw Usage{fmt::format("--color takes auto, always or never, not '{}'", text)};
}

DiagnosticForm diagnostic_form(const std::string& text) {
  if (text == "text") return DiagnosticForm::text;
  if (text == "json") return DiagnosticForm::json;
  if (text == "github") return DiagnosticForm::github;
  throw Usage{fmt::format("--diagnostics takes text, json or github, not '{}'", text)};
}

}  // namespace mellanrum::cli::option_value
