// SPDX-License-Identifier: MIT
#include "mellanrum/view/prose.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace mellanrum::view {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool alike(const Run& a, const Run& b) {
  return a.emphasis == b.emphasis && a.strong == b.strong && a.link == b.link;
}

void append(std::vector<Run>& runs, Run run) {
  if (run.text.empty()) return;
  if (!runs.empty()) {
    Run& last = runs.back();
    if (alike(last, run)) {
      last.text += run.text;
      return;
    }
  }
  runs.push_back(std::move(run));
}

/// `[words](address)` at the beginning of a text.
struct Link {
  std::string_view words;
  std::string_view address;
  std::size_t length = 0;
};

/// An address ends at its own closing parenthesis. It holds neither blanks nor brackets, so that
/// no text is looked at more than twice.
std::optional<Link> link_at(std::string_view text) {
  const std::size_t close = text.find_first_of("[]", 1);
  if (close == std::string_view::npos || text[close] != ']') return std::nullopt;
  if (close + 1 >= text.size() || text[close + 1] != '(') return std::nullopt;
  const std::string_view words = text.substr(1, close - 1);
  if (std::all_of(words.begin(), words.end(), is_blank)) return std::nullopt;
  const std::size_t begin = close + 2;
  std::size_t depth = 0;
  for (std::size_t at = begin; at < text.size(); ++at) {
    const char c = text[at];
    if (is_blank(c) || c == '[' || c == ']' || c == '<' || c == '>' || c == '"') break;
    if (c == '(') ++depth;
    if (c == ')' && depth-- == 0) {
      const std::string_view address = text.substr(begin, at - begin);
      if (!is_address(address)) return std::nullopt;
      return Link{words, address, at + 1};
    }
  }
  return std::nullopt;
}

/// Reads one paragraph, or the words of one link, into runs. A mark is written as text at first;
/// when its other half is found, both are emptied and the runs between them are marked.
class Reader {
 public:
  explicit Reader(Run base) : base_(std::move(base)) {}

  std::vector<Run> read(std::string_view text) {
    std::size_t done = 0;
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t begin = at;
      if (text[at] == '*') {
        add(text.substr(done, at - done));
        at = std::min(text.find_first_not_of('*', at), text.size());
        stars(text, begin, at);
      } else if (const auto link = link_in(text, at)) {
        add(text.substr(done, at - done));
        Run inside = base_;
        inside.link = link->address;
        for (Run& run : Reader(inside).read(link->words)) runs_.push_back(std::move(run));
        at += link->length;
      } else {
        ++at;
        continue;
      }
      done = at;
    }
    add(text.substr(done));
    join();
    return std::move(runs_);
  }

 private:
  /// Joins runs that are marked alike, in place: there may be as many as half the text's bytes.
  void join() {
    std::size_t kept = 0;
    for (Run& run : runs_) {
      if (run.text.empty()) continue;
      if (kept > 0 && alike(runs_[kept - 1], run)) {
        runs_[kept - 1].text += run.text;
      } else {
        if (&runs_[kept] != &run) runs_[kept] = std::move(run);
        ++kept;
      }
    }
    runs_.resize(kept);
  }

  struct Opening {
    bool strong;
    std::size_t run;    // the run that holds the mark
    std::size_t stars;  // where its stars begin: of three, either half may close first
  };

  std::optional<Link> link_in(std::string_view text, std::size_t at) const {
    if (text[at] != '[' || !base_.link.empty()) return std::nullopt;
    return link_at(text.substr(at));
  }

  void add(std::string_view text) {
    Run run = base_;
    run.text = text;
    runs_.push_back(std::move(run));
  }

  void stars(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t count = end - begin;
    const bool may_close = begin > 0 && !is_blank(text[begin - 1]);
    const bool may_open = end < text.size() && !is_blank(text[end]);
    const std::string_view marks = text.substr(begin, count);
    if (count > 3) return add(marks);
    if (count < 3) return star(marks, begin, may_open, may_close);
    // Of three, the mark opened last closes first.
    const bool strong_first = open_.empty() || open_.back().strong;
    star(strong_first ? "**" : "*", begin, may_open, may_close);
    star(strong_first ? "*" : "**", begin, may_open, may_close);
  }

  void star(std::string_view mark, std::size_t at, bool may_open, bool may_close) {
    const bool strong = mark.size() == 2;
    const auto mine = std::find_if(open_.begin(), open_.end(),
                                   [&](const Opening& o) { return o.strong == strong; });
    if (mine != open_.end() && may_close) {
      runs_[mine->run].text.clear();
      for (std::size_t i = mine->run + 1; i < runs_.size(); ++i)
        (strong ? runs_[i].strong : runs_[i].emphasis) = true;
      const std::size_t stars = mine->stars;
      const auto crossed = [&](const Opening& o) { return o.strong == strong || o.stars > stars; };
      open_.erase(std::remove_if(open_.begin(), open_.end(), crossed), open_.end());
      return;
    }
    if (mine == open_.end() && may_open) open_.push_back({strong, runs_.size(), at});
    add(mark);
  }

  Run base_;
  std::vector<Run> runs_;
  std::vector<Opening> open_;  // at most one of each kind
};

/// The offset just after the blank line that ends the paragraph at `begin`, or the end.
std::size_t paragraph_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = text.find('\n', begin); at != std::string_view::npos;) {
    const std::size_t next = text.find_first_not_of(" \t\r", at + 1);
    if (next == std::string_view::npos) break;
    if (text[next] == '\n') return next + 1;
    at = text.find('\n', next);
  }
  return text.size();
}

Prose of(std::string_view text, bool strong, bool emphasis) {
  Prose prose{std::string(text), {}};
  append(prose.runs, Run{std::string(text), emphasis, strong, {}});
  return prose;
}

}  // namespace

Prose parse_prose(std::string_view text) {
  Prose prose{std::string(text), {}};
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = paragraph_end(text, at);
    std::vector<Run> runs = Reader(Run{}).read(text.substr(at, end - at));
    if (prose.runs.empty()) {
      prose.runs = std::move(runs);
    } else {
      for (Run& run : runs) append(prose.runs, std::move(run));
    }
    at = end;
  }
  return prose;
}

Prose plain(std::string_view text) { return of(text, false, false); }
Prose strong(std::string_view text) { return of(text, true, false); }
Prose emphasised(std::string_view text) { return of(text, false, true); }

Prose linked(std::string_view address) {
  if (!is_address(address)) return plain(address);
  return {std::string(address), {{std::string(address), false, false, std::string(address)}}};
}

Prose operator+(Prose left, const Prose& right) {
  // Copied first: `right` may be `left`'s own source of runs.
  const std::vector<Run> more = right.runs;
  left.source += right.source;
  for (const Run& run : more) append(left.runs, run);
  return left;
}

Prose operator+(Prose left, std::string_view right) { return std::move(left) + plain(right); }

std::string bare(const Prose& prose) {
  std::string words;
  for (const Run& run : prose.runs) words += run.text;
  return words;
}

bool is_address(std::string_view text) {
  constexpr std::array<std::string_view, 3> schemes = {"http://", "https://", "mailto:"};
  return std::any_of(schemes.begin(), schemes.end(), [&](std::string_view scheme) {
    if (text.size() <= scheme.size()) return false;
    return std::equal(scheme.begin(), scheme.end(), text.begin(), [](char expected, char c) {
      return expected == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    });
  });
}

}  // namespace mellanrum::view
