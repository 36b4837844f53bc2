// SPDX-License-Identifier: MIT
//
// The records that ship with mellanrum, broken in every way that one slip can break them: cut off
// at every byte, with every byte changed or left out, every line left out. Whatever the file then
// is, nothing that was not touched may vanish without a diagnostic: either every other value is
// still read, by itself or within another one, or something is told near the place.
//
// Files are walked piece by piece (the head, and some thousand bytes of one section), so that
// every byte can be tried, and whole at every so many bytes.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <vector>

#include "mellanrum/text/utf8.h"
#include "support/corpus.h"
#include "support/facts.h"
#include "support/promise.h"
#include "support/sanitized.h"

namespace mellanrum::test {
namespace {

namespace fs = std::filesystem;

/// Builds without optimization, or with sanitizers, try one place of this many. At each place some
/// of the signs are tried, by turns: all of them within any twenty bytes.
#ifdef __OPTIMIZE__
constexpr std::size_t stride = is_sanitized ? 97 : 1;
#else
constexpr std::size_t stride = 97;
#endif
constexpr std::size_t whole_file_stride = 41 * stride;
constexpr std::size_t turns = 20;

constexpr std::string_view signs = "x \n\"':#-,[]{}&*!|>?%@\t0";

struct Text {
  std::string name;
  std::string bytes;
};

std::vector<Text> shipped() {
  std::vector<Text> out;
  for (const char* directory : {"data/integration", "examples/heat"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root() / directory)) {
      const std::string name = entry.path().filename().string();
      if (entry.path().extension() != ".yaml" || name == "mellanrum.yaml") continue;
      std::stringstream text;
      text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      out.push_back({name, text.str()});
    }
  }
  std::sort(out.begin(), out.end(), [](const Text& a, const Text& b) { return a.name < b.name; });
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

/// Each section of a file in pieces that hold whole records, behind the file's seminar.
std::vector<Text> pieces(const Text& file) {
  constexpr std::size_t piece_size = 1000;
  std::vector<Text> out;
  std::string head;
  std::string key;
  std::string body;
  std::size_t indent = 0;
  const auto finish = [&] {
    if (!body.empty()) out.push_back({file.name, head + key + body});
    body.clear();
  };
  for (const std::string_view line : lines_of(file.bytes)) {
    const std::size_t depth = line.find_first_not_of(' ');
    const bool opens = depth == 0 && line[0] != '-' && line[0] != '#' && line[0] != '\n';
    if (opens) {
      finish();
      if (key.starts_with("seminar:")) head = out.empty() ? key : out.back().bytes;
      key = line;
      indent = std::string_view::npos;
    } else if (!key.empty()) {
      if (indent == std::string_view::npos) indent = depth;
      if (depth == indent && body.size() >= piece_size && !key.starts_with("seminar:")) finish();
      body += line;
    }
  }
  finish();
  return out;
}

/// The bytes of all values, for looking up and for looking into.
struct Facts {
  std::vector<Span> places;
  std::unordered_multiset<std::string_view> values;
  std::vector<std::string> references;
};

Facts facts(const Read& read) {
  Facts out;
  const std::string_view bytes = (*read.sources)[0].bytes();
  if (read.notes.empty()) return out;
  out.places = facts_of(read.notes[0]);
  out.references = references_of(read.notes[0]);
  for (const Span place : out.places) {
    out.values.insert(bytes.substr(place.begin, place.end - place.begin));
  }
  return out;
}

/// A change of bytes [begin, end) of the original.
struct Change {
  std::size_t begin;
  std::size_t end;
  std::string to;
};

class Walk {
 public:
  explicit Walk(Text original)
      : original_(std::move(original)),
        read_(read_files({{original_.name, original_.bytes}})),
        facts_(facts(read_)) {}

  bool sound() const { return read_.diagnostics.all().empty() && !facts_.places.empty(); }

  /// What is wrong with the reading of the changed file; empty where nothing is.
  std::string fault_of(const Change& change) const {
    std::string bytes = original_.bytes;
    bytes.replace(change.begin, change.end - change.begin, change.to);
    const Read now = read_files({{original_.name, bytes}});
    const Source& source = (*now.sources)[0];
    for (const Diagnostic& d : now.diagnostics.all()) {
      const Position at = source.position(d.span.begin);
      const bool inside = d.span.begin <= d.span.end && d.span.end <= bytes.size() &&
                          at.column <= count_characters(source.line(at.line)) + 1;
      if (!inside) return described(change, "a diagnostic stands outside of the file");
    }
    if (!now.diagnostics.all().empty()) return {};
    if (now.notes.empty()) {
      // Nothing but comments and blanks may be left.
      for (const std::string_view line : lines_of(bytes)) {
        const std::size_t first = line.find_first_not_of(" \n");
        if (first != std::string_view::npos && line[first] != '#' && !line.starts_with("---"))
          return described(change, "nothing was read and nothing told");
      }
      return {};
    }
    return vanished(change, now);
  }

 private:
  std::string vanished(const Change& change, const Read& now) const {
    const auto [begin, end] = touched(change);
    Facts left = facts(now);
    // A name that no record has is told when names are linked.
    if (!std::includes(facts_.references.begin(), facts_.references.end(), left.references.begin(),
                       left.references.end()))
      return {};
    for (const Span place : facts_.places) {
      if (place.begin <= end && begin <= place.end) continue;
      const std::string_view value =
          std::string_view(original_.bytes).substr(place.begin, place.end - place.begin);
      const auto found = left.values.find(value);
      if (found != left.values.end()) {
        left.values.erase(found);
        continue;
      }
      const bool within = std::any_of(
          left.values.begin(), left.values.end(),
          [&](std::string_view other) { return other.find(value) != std::string_view::npos; });
      if (!within) return described(change, "'" + std::string(value) + "' vanished untold");
    }
    return {};
  }

  /// What the change is about: itself, and all of a line that it makes a comment.
  std::pair<std::size_t, std::size_t> touched(const Change& change) const {
    const std::string& bytes = original_.bytes;
    std::size_t end = change.end;
    if (change.to == "#") {
      const std::size_t feed =
          change.begin == 0 ? std::string::npos : bytes.rfind('\n', change.begin - 1);
      const std::size_t start = feed == std::string::npos ? 0 : feed + 1;
      const std::string before = bytes.substr(start, change.begin - start);
      if (before.find_first_not_of(" -") == std::string::npos) {
        end = std::min(bytes.find('\n', change.begin), bytes.size());
      }
    }
    if (change.end == bytes.size() && change.to.empty()) end = bytes.size();
    return {change.begin, end};
  }

  std::string described(const Change& change, const std::string& what) const {
    const std::size_t from = change.begin - std::min<std::size_t>(change.begin, 60);
    return original_.name + ": [" + original_.bytes.substr(from, change.begin - from) + "«" +
           original_.bytes.substr(change.begin,
                                  std::min<std::size_t>(change.end - change.begin, 80)) +
           "» -> «" + change.to + "»" +
           original_.bytes.substr(std::min(change.end, original_.bytes.size()), 60) + "]: " + what;
  }

  Text original_;
  Read read_;
  Facts facts_;
};

/// Tries all changes on two threads, and gives the first few faults.
std::string faults_of(const Walk& walk, const std::vector<Change>& changes) {
  std::atomic<std::size_t> next = 0;
  std::mutex guard;
  std::string faults;
  std::size_t count = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < changes.size(); i = next++) {
      const std::string fault = walk.fault_of(changes[i]);
      if (fault.empty()) continue;
      const std::lock_guard lock(guard);
      if (++count <= 5) faults += fault + "\n";
    }
  };
  std::thread other(work);
  work();
  other.join();
  tried(Promise::nothing_lost, changes.size());
  return count <= 5 ? faults : faults + std::to_string(count) + " in all\n";
}

std::vector<Change> cuts(const std::string& bytes, std::size_t step) {
  std::vector<Change> out;
  for (std::size_t at = 0; at < bytes.size(); at += step) out.push_back({at, bytes.size(), ""});
  return out;
}

std::vector<Change> lines_left_out(const std::string& bytes) {
  std::vector<Change> out;
  for (const std::string_view line : lines_of(bytes)) {
    const auto begin = static_cast<std::size_t>(line.data() - bytes.data());
    out.push_back({begin, begin + line.size(), ""});
  }
  return out;
}

std::vector<Change> changed_bytes(const std::string& bytes, std::size_t step) {
  std::vector<Change> out;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    out.push_back({at, at + 1, ""});
    for (std::size_t i = at / step % turns; i < signs.size(); i += turns) {
      if (bytes[at] != signs[i]) out.push_back({at, at + 1, std::string(1, signs[i])});
    }
  }
  return out;
}

void walk(const Text& text, std::size_t step) {
  const Walk over(text);
  ASSERT_TRUE(over.sound()) << text.name << "\n" << text.bytes;
  EXPECT_EQ(faults_of(over, cuts(text.bytes, step)), "");
  EXPECT_EQ(faults_of(over, lines_left_out(text.bytes)), "");
  EXPECT_EQ(faults_of(over, changed_bytes(text.bytes, step)), "");
}

TEST(ShippedRecords, LoseNothingUntoldPieceByPiece) {
  std::size_t count = 0;
  for (const Text& file : shipped()) {
    for (const Text& piece : pieces(file)) {
      walk(piece, stride);
      ++count;
    }
  }
  EXPECT_GT(count, 20U);
}

TEST(ShippedRecords, LoseNothingUntoldWhole) {
  for (const Text& file : shipped()) walk(file, whole_file_stride);
}

}  // namespace
}  // namespace mellanrum::test
