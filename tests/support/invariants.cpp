// SPDX-License-Identifier: MIT
#include "support/invariants.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

#include "cli/command.h"

namespace mellanrum::test {
namespace {

using Complaints = std::vector<std::string>;

/// The value of an option, written as `-O json`, `-Ojson`, `--format json` or `--format=json`.
std::optional<std::string> value_of(const std::vector<std::string>& words, const std::string& brief,
                                    const std::string& full) {
  std::optional<std::string> out;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string& word = words[i];
    if (word == brief || word == full) {
      if (i + 1 < words.size()) out = words[++i];
    } else if (word.starts_with(full + "=")) {
      out = word.substr(full.size() + 1);
    } else if (word.starts_with(brief) && !word.starts_with("--")) {
      out = word.substr(brief.size());
    }
  }
  return out;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string format_of(const std::vector<std::string>& words, const std::string& output) {
  if (const auto format = value_of(words, "-O", "--format")) return *format;
  const std::size_t dot = output.find_last_of('.');
  if (dot != std::string::npos) return output.substr(dot + 1);
  for (const cli::Command* command : cli::commands()) {
    if (command->name != words[0] || command->formats.empty()) continue;
    return std::string(command->formats.front());
  }
  return "";
}

void check_json(const std::string& text, Complaints& out) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) {
    out.push_back("the JSON does not parse to an object");
  } else if (json.value("schema", "") != "mellanrum/1") {
    out.push_back("the JSON does not name its schema");
  }
}

void check_rows(const std::vector<std::vector<std::string>>& rows, Complaints& out) {
  if (rows.empty()) out.push_back("the table has no header");
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() == rows[0].size()) continue;
    out.push_back(fmt::format("row {} of the table has {} cells, the header {}", i, rows[i].size(),
                              rows[0].size()));
  }
}

std::vector<std::vector<std::string>> read_tsv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t tab = 0; tab != std::string_view::npos;) {
      tab = line.find('\t');
      row.emplace_back(line.substr(0, tab));
      line.remove_prefix(tab == std::string_view::npos ? 0 : tab + 1);
    }
  }
  return rows;
}

/// Quoted ids (as written, without their quotes), HTML labels as "<>", words, and signs.
std::vector<std::string> dot_tokens(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    std::size_t end = at + 1;
    if (c == '"') {
      while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2U : 1U;
      out.push_back("\"" + std::string(text.substr(at + 1, end - at - 1)));
      ++end;
    } else if (c == '<') {
      for (int depth = 1; end < text.size() && depth > 0; ++end) {
        depth += text[end] == '<' ? 1 : text[end] == '>' ? -1 : 0;
      }
      out.push_back("<>");
    } else if (text.substr(at, 2) == "->") {
      out.push_back("->");
      ++end;
    } else if (text.substr(at, 2) == "//") {
      end = std::min(text.find('\n', at), text.size());
    } else if (c != ' ' && c != '\n') {
      out.emplace_back(1, c);
    }
    at = end;
  }
  return out;
}

void check_dot(const std::string& text, Complaints& out) {
  const std::vector<std::string> tokens = dot_tokens(text);
  if (std::count(tokens.begin(), tokens.end(), "{") !=
      std::count(tokens.begin(), tokens.end(), "}")) {
    out.push_back("the braces of the DOT do not close");
  }
  std::set<std::string> declared;
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    const bool stands_alone = tokens[i - 1] != "->" && tokens[i - 1] != "=";
    if (tokens[i][0] == '"' && stands_alone && tokens[i + 1] == "[") declared.insert(tokens[i]);
  }
  for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
    if (tokens[i] != "->") continue;
    for (const std::string& end : {tokens[i - 1], tokens[i + 1]}) {
      if (end[0] == '"' && !declared.contains(end)) {
        out.push_back(fmt::format("an edge of the DOT joins {}\", which is not declared", end));
      }
    }
  }
}

void check_markdown(const std::string& text, Complaints& out) {
  if (!text.ends_with('\n') || text.ends_with("\n\n")) {
    out.push_back("the Markdown does not end in one line end");
  }
  if (text.find(" \n") != std::string::npos || text.find("\t\n") != std::string::npos) {
    out.push_back("a line of the Markdown ends in blanks");
  }
}

}  // namespace

std::vector<std::vector<std::string>> read_csv(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  bool in_row = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!in_row) rows.emplace_back();
    std::string& cell = rows.back().emplace_back();
    if (text[at] == '"') {
      for (++at; at < text.size(); ++at) {
        if (text[at] == '"' && text.substr(at + 1, 1) != "\"") break;
        if (text[at] == '"') ++at;
        cell += text[at];
      }
      ++at;
    }
    const std::size_t end = std::min(text.find_first_of(",\n", at), text.size());
    cell += text.substr(at, end - at);
    in_row = end < text.size() && text[end] == ',';
    if (in_row && end + 1 == text.size()) rows.back().emplace_back();
    at = end + 1;
  }
  return rows;
}

std::vector<std::string> broken_invariants(const std::vector<std::string>& words,
                                           const Outcome& outcome, MemoryFiles& files,
                                           std::string_view source_directory) {
  Complaints out;
  if (outcome.status < 0 || outcome.status > 2) {
    out.push_back(fmt::format("the exit status is {}", outcome.status));
  }
  const std::string output = value_of(words, "-o", "--output").value_or("");
  const std::string* file = output.empty() || output == "-" ? nullptr : files.find(output);
  const std::string& text = file != nullptr ? *file : outcome.out;
  const std::string said = outcome.out + outcome.err + (file != nullptr ? *file : "");
  if (said.find(source_directory) != std::string::npos) {
    out.push_back("the output tells where the repository is");
  }
  const bool is_answer = !words.empty() && !has(words, "--help") && !has(words, "-h") &&
                         (words[0] != "check" || has(words, "--rules"));
  if (!is_answer || text.empty() || outcome.status == 2) return out;
  const std::string format = format_of(words, output);
  if (format == "json") check_json(text, out);
  if (format == "csv") check_rows(read_csv(text), out);
  if (format == "tsv") check_rows(read_tsv(text), out);
  if (format == "dot" || format == "gv") check_dot(text, out);
  if (format == "md" || format == "markdown") check_markdown(text, out);
  return out;
}

}  // namespace mellanrum::test
