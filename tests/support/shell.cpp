// SPDX-License-Identifier: MIT
#include "support/shell.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>

#include "cli/system.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

constexpr int patience = 120;  // seconds

/// A temporary directory with links to what the repository holds at its top, and with `files`.
class Workshop {
 public:
  explicit Workshop(const std::map<std::string, std::string>& files) {
    std::string pattern = (fs::temp_directory_path() / "mellanrum-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    path_ = pattern;
    for (const auto& entry : fs::directory_iterator(MELLANRUM_SOURCE_DIR)) {
      fs::create_symlink(entry.path(), path_ / entry.path().filename());
    }
    for (const auto& [name, bytes] : files) {
      const fs::path path = path_ / name;
      if (fs::is_symlink(path_ / *fs::path(name).begin())) continue;
      fs::create_directories(path.parent_path());
      std::ofstream(path, std::ios::binary) << bytes;
    }
  }
  ~Workshop() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  std::string path() const { return path_.string(); }

 private:
  fs::path path_;
};

}  // namespace

std::optional<PlainCommand> read_plain(const std::string& line) {
  PlainCommand out;
  std::string* word = nullptr;
  std::string* redirect = nullptr;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    if (c == ' ') {
      word = nullptr;
      continue;
    }
    if (c == '<' || c == '>') {
      redirect = c == '<' ? &out.input : &out.output;
      word = nullptr;
      continue;
    }
    if (word == nullptr) {
      if (c == '#' || c == '~') return std::nullopt;
      word = redirect != nullptr ? redirect : &out.words.emplace_back();
      redirect = nullptr;
    }
    if (c == '\'' || c == '"') {
      const std::size_t end = line.find(c, at + 1);
      if (end == std::string::npos) return std::nullopt;
      const std::string quoted = line.substr(at + 1, end - at - 1);
      if (c == '"' && quoted.find_first_of("\\$`") != std::string::npos) return std::nullopt;
      *word += quoted;
      at = end;
    } else if (std::string_view("|;&$`()*?[]{}\\").find(c) != std::string_view::npos) {
      return std::nullopt;
    } else {
      *word += c;
    }
  }
  if (out.words.empty() || redirect != nullptr) return std::nullopt;
  return out;
}

std::vector<std::string> programs_of(const std::string& line) {
  std::vector<std::string> out;
  bool begins = true;
  char quote = '\0';
  for (const char c : line) {
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '|') {
      begins = true;
    } else if (begins && c != ' ') {
      out.emplace_back();
      begins = false;
    }
    if (!begins && quote == '\0' && !out.empty() && !out.back().ends_with(' ')) out.back() += c;
  }
  for (std::string& word : out) word = word.substr(0, word.find(' '));
  return out;
}

std::string printed(const std::string& format) {
  std::string out;
  for (std::size_t at = 0; at < format.size(); ++at) {
    if (format[at] != '\\' || at + 1 == format.size()) {
      out += format[at];
      continue;
    }
    const char c = format[++at];
    if (c < '0' || c > '7') {
      out += c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
      continue;
    }
    int value = 0;
    std::size_t digits = 0;
    for (; digits < 3 && at < format.size() && format[at] >= '0' && format[at] <= '7'; ++digits) {
      value = value * 8 + (format[at++] - '0');
    }
    --at;
    out += static_cast<char>(static_cast<unsigned char>(value));
  }
  return out;
}

cli::Programs& real_programs() {
  static cli::System system;
  return system.environment().programs;
}

bool is_installed(const std::string& program) {
  const auto result =
      real_programs().run({"sh", "-c", "command -v \"$1\"", "sh", program}, "", patience);
  return program == "mellanrum" || (result.found && result.status == 0);
}

cli::Programs::Result run_by_shell(const std::string& line,
                                   const std::map<std::string, std::string>& files) {
  const Workshop workshop(files);
  const std::string directory = fs::path(MELLANRUM_PROGRAM).parent_path().string();
  return real_programs().run({"sh", "-c", "cd \"$1\" && PATH=\"$2:$PATH\" && eval \"$3\"", "sh",
                              workshop.path(), directory, line},
                             "", patience);
}

}  // namespace mellanrum::test
