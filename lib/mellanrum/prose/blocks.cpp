// SPDX-License-Identifier: MIT
#include "mellanrum/prose/blocks.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "mellanrum/prose/dates.h"
#include "mellanrum/prose/line_forms.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

bool matches(std::string_view text, const RE2& pattern) {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

constexpr std::size_t most_heading = 80;

struct NumberedLine {
  std::string digits;
  std::string name;
  bool is_marked = false;  // by a dot or a bracket
  bool is_paragraph_sign = false;
};

class Reader {
 public:
  Reader(const std::vector<Line>& lines, const Labels& labels) : lines_(lines), labels_(labels) {
    bool in_code = false;
    for (const Line& line : lines) {
      if (is_fence(line.text)) in_code = !in_code;
      has_hashes_ = has_hashes_ || (!in_code && line.indent < 4 && hashes(line.text) > 0);
    }
    find_width();
    if (!has_hashes_) find_numbered();
  }

  std::vector<Block> read() {
    at_ = 0;
    front_matter();
    while (at_ < lines_.size()) {
      if (lines_[at_].is_blank()) {
        ++blanks_;
        ++at_;
      } else {
        line();
        blanks_ = 0;
      }
    }
    for (Block& block : out_) {
      if (is_text(block) || block.kind == BlockKind::heading) {
        find_key(block);
      }
    }
    return std::move(out_);
  }

 private:
  void front_matter() {
    while (at_ < lines_.size() && lines_[at_].is_blank()) ++at_;
    if (at_ >= lines_.size() || lines_[at_].text != "---") return;
    // Between two thematic breaks stand notes.
    static const RE2 field(R"(#.*|- .*|[\pL_][\pL\d_ -]*:.*)");
    for (std::size_t end = at_ + 1; end < lines_.size(); ++end) {
      const Line& line = lines_[end];
      if (line.text != "---" && line.text != "...") {
        if (line.is_blank() || line.indent > 0 || matches(line.text, field)) continue;
        return;
      }
      if (end == at_ + 1) return;
      Block& block = add(BlockKind::front_matter, at_);
      for (std::size_t i = at_ + 1; i <= end; ++i) block.lines.push_back(i);
      at_ = end + 1;
      return;
    }
  }

  void line() {
    const Line& line = lines_[at_];
    if (is_fence(line.text)) return code();
    if (is_page_mark(line.text, labels_)) return page_mark();
    if (goes_on_after_break()) return go_on();
    if (heading()) return;
    if (is_rule(line.text)) return other();
    if (line.text.front() == '|' || line.text.front() == '>') return other();
    if (const auto marker = marker_of(line.text)) return item(*marker);
    if (stamp()) return;
    if (const std::size_t dash = quotation_dash(line.text); dash > 0 && !is_within_paragraph()) {
      Block& block = add(BlockKind::quotation, at_);
      block.text = block.first = line.text.substr(dash);
      ++at_;
      return;
    }
    if (continues()) return go_on();
    if (line.indent >= 4 && blanks_ > 0 && !is_below_item()) return other();
    Block& block = add(BlockKind::paragraph, at_);
    block.text = block.first = line.text;
    ++at_;
  }

  Block& add(BlockKind kind, std::size_t line) {
    Block block;
    block.kind = kind;
    block.after_blank = blanks_ > 0 || out_.empty();
    block.number = lines_[line].number;
    block.lines.push_back(line);
    out_.push_back(std::move(block));
    if (kind != BlockKind::other) {
      last_text_ = is_text(out_.back()) ? out_.size() - 1 : none;
      is_first_ = false;
    }
    return out_.back();
  }

  void other() {
    Block& block = add(BlockKind::other, at_);
    block.text = lines_[at_].text;
    ++at_;
  }

  void code() {
    const std::string fence = lines_[at_].text.substr(0, 3);
    Block& block = add(BlockKind::other, at_++);
    while (at_ < lines_.size()) {
      const bool is_end = lines_[at_].text.starts_with(fence);
      block.lines.push_back(at_++);
      if (is_end) break;
    }
  }

  /// The mark of a page, which a sentence may go on after.
  void page_mark() {
    other();
    broken_ = last_text_;
  }

  static bool is_text(const Block& block) {
    return block.kind == BlockKind::paragraph || block.kind == BlockKind::item ||
           block.kind == BlockKind::quotation;
  }

  /// Whether the line is the rest of a sentence that the end of a page cut: what stands before has
  /// no end, and this begins with a small letter.
  bool goes_on_after_break() {
    std::size_t before = broken_;
    if (before == none && blanks_ >= 2) before = last_text_;
    broken_ = none;
    if (before == none || !begins_small(lines_[at_].text)) return false;
    if (marker_of(lines_[at_].text) || is_finished(out_[before].text)) return false;
    open_ = before;
    return true;
  }

  /// Whether the line goes on with the block directly before it.
  bool continues() {
    if (out_.empty() || blanks_ > 0) return continues_item();
    if (!is_text(out_.back())) return false;
    const Line& line = lines_[at_];
    Block key;
    key.text = line.text;
    find_key(key);
    const bool in_paragraph = out_.back().kind == BlockKind::paragraph;
    if (!key.key.empty() && (in_paragraph || labels_.meaning(key.key))) return false;
    if (in_paragraph && out_.back().lines.size() == 1) find_key(out_.back());
    const Block& before = out_.back();
    const bool is_labelled = !before.key.empty() && labels_.meaning(before.key);
    if (in_paragraph) {
      if (is_of_one_line(before) && !begins_small(line.text)) return false;
      if (before.lines.size() == 1 && !before.key.empty() && before.rest.empty()) return false;
    }
    if ((!in_paragraph || is_labelled) && is_of_its_own(line)) return false;
    open_ = out_.size() - 1;
    return true;
  }

  /// In notes that are wrapped, after a finished sentence a line that begins another and is not
  /// there for want of room.
  bool is_of_its_own(const Line& line) const {
    static const RE2 first_word(R"(^["”“'’(«]*\p{Lu}[^\s]*)");
    const Line& before = lines_[at_ - 1];
    if (line.indent > before.indent || !is_finished(before.text) || before.text.ends_with(':')) {
      return false;
    }
    if (!RE2::PartialMatch(line.text, first_word) || marker_of(line.text)) return false;
    const std::size_t room = count_characters(before.text) + before.indent + 1 +
                             count_characters(line.text.substr(0, line.text.find(' ')));
    return room < width_;
  }

  /// How long the lines get that go on with a small letter; 0 where none does.
  void find_width() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (lines_[i].is_blank() || !begins_small(lines_[i + 1].text)) continue;
      width_ = std::max(width_, count_characters(lines_[i].text) + lines_[i].indent);
    }
  }

  /// `Place: The school` says all on its line.
  bool is_of_one_line(const Block& block) const {
    const auto meaning = block.key.empty() ? std::nullopt : labels_.meaning(block.key);
    constexpr std::array single{Label::date, Label::time, Label::place, Label::occasion};
    return meaning && std::find(single.begin(), single.end(), *meaning) != single.end();
  }

  /// An indented paragraph of an item.
  bool continues_item() {
    if (out_.empty() || out_.back().kind != BlockKind::item || lines_[at_].indent < 2) return false;
    if (lines_[at_].indent <= lines_[out_.back().lines.front()].indent) return false;
    open_ = out_.size() - 1;
    return true;
  }

  bool is_below_item() const { return !out_.empty() && out_.back().kind == BlockKind::item; }

  bool is_within_paragraph() const {
    return blanks_ == 0 && !out_.empty() && out_.back().kind == BlockKind::paragraph &&
           !is_finished(out_.back().text);
  }

  void go_on() {
    Block& block = out_[open_];
    append_wrapped(block.text, lines_[at_].text, labels_);
    block.lines.push_back(at_++);
  }

  void item(Marker marker) {
    const Line& line = lines_[at_];
    const bool is_alone = line.text.size() == marker.size;
    Block& block = add(BlockKind::item, at_++);
    block.marker = marker.sign;
    block.level = static_cast<int>(line.indent / 2);
    if (is_alone) {
      if (at_ >= lines_.size() || lines_[at_].is_blank()) {
        block.kind = BlockKind::other;
        return;
      }
      block.text = block.first = lines_[at_].text;
      block.lines.push_back(at_++);
    } else {
      // The box of a task that is not done says no more than the list does.
      static const RE2 box(R"(^\[ ?\] )");
      block.text = line.text.substr(marker.size);
      RE2::Replace(&block.text, box, "");
      block.first = block.text;
    }
  }

  /// `[00:01:02] Name` or `Name 00:01:02`.
  bool stamp() {
    static const RE2 before(
        R"(\[?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?\]?(?: ?[-–:])?(?: (.+?):?)?)");
    static const RE2 after(R"((.+?),? [\[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?[\])]?:?)");
    const std::string& text = lines_[at_].text;
    std::string name;
    if (!RE2::FullMatch(text, before, &name) && !RE2::FullMatch(text, after, &name)) return false;
    if (!name.empty() && !is_name(name)) return false;
    add(BlockKind::stamp, at_++).text = name;
    return true;
  }

  // --- headings

  bool is_between_blanks() const {
    return (blanks_ > 0 || at_ == 0 || is_first()) &&
           (at_ + 1 == lines_.size() || lines_[at_ + 1].is_blank());
  }
  bool is_first() const { return is_first_; }

  Block& add_heading(HeadingForm form, int level, std::string text) {
    Block& block = add(BlockKind::heading, at_++);
    block.form = form;
    block.level = level;
    block.text = block.first = without_emphasis(text);
    return block;
  }

  bool heading() {
    const Line& line = lines_[at_];
    const std::string& text = line.text;
    if (line.indent < 4 && hashes(text) > 0) {
      const auto level = hashes(text);
      std::string name = text.substr(static_cast<std::size_t>(level));
      static const RE2 closing(R"( +#+ *$)");
      RE2::Replace(&name, closing, "");
      // "2016 in hindsight" begins with no number of a part.
      static const RE2 number(R"(^ *(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?) +)");
      const std::string whole = name;
      RE2::Replace(&name, number, "");
      name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
      if (name.empty()) name = whole;
      static const RE2 marks(R"([#\s]*)");
      if (matches(name, marks)) return false;
      add_heading(HeadingForm::hashes, level, name);
      return true;
    }
    return underlined() || label() || bold() || numbered() || bare() || first_line();
  }

  bool underlined() {
    static const RE2 double_line(R"(={3,})");
    static const RE2 single_line(R"(-{3,})");
    if (at_ + 1 >= lines_.size() || lines_[at_].text.size() > 2 * most_heading) return false;
    const std::string& below = lines_[at_ + 1].text;
    const bool is_double = matches(below, double_line);
    if (!is_double && !matches(below, single_line)) return false;
    if (is_rule(lines_[at_].text) || marker_of(lines_[at_].text)) return false;
    if (blanks_ == 0 && !out_.empty() && is_text(out_.back())) return false;
    Block& block = add_heading(HeadingForm::underlined, is_double ? 1 : 2, lines_[at_].text);
    block.lines.push_back(at_++);
    return true;
  }

  /// `Tema: ...` and, with nothing behind it, the label of what follows.
  bool label() {
    Block block;
    block.text = lines_[at_].text;
    if (block.text.front() == '>' || block.text.front() == '|' || marker_of(block.text))
      return false;
    find_key(block);
    if (block.key.empty()) return false;
    const auto meaning = labels_.meaning(block.key);
    if (!meaning) return false;
    constexpr int below_all = 9;
    if (*meaning == Label::theme && !block.rest.empty()) {
      add_heading(HeadingForm::label, below_all, block.text);
      return true;
    }
    constexpr std::array openers{Label::decision,  Label::proposal, Label::action,
                                 Label::check_out, Label::reading,  Label::participants};
    if (!block.rest.empty() ||
        std::find(openers.begin(), openers.end(), *meaning) == openers.end()) {
      return false;
    }
    std::string name = without_emphasis(block.text);
    if (name.ends_with(':')) name.pop_back();
    add_heading(HeadingForm::label, below_all, name);
    return true;
  }

  bool bold() {
    static const RE2 all_bold(R"((?:\*\*([^*]+)\*\*|__([^_]+)__):?)");
    std::string stars;
    std::string lines;
    if (blanks_ == 0 && at_ > 0 && !is_first()) return false;
    if (!RE2::FullMatch(lines_[at_].text, all_bold, &stars, &lines)) return false;
    std::string name = stars.empty() ? lines : stars;
    if (name.ends_with(':')) name.pop_back();
    if (name.empty() || name.ends_with('.')) return false;
    constexpr int below_hashes = 7;
    add_heading(HeadingForm::bold, below_hashes, name);
    return true;
  }

  /// `1. Opening`, `2.1 Round`, `§ 12 Election`.
  std::optional<NumberedLine> numbered_line(std::size_t line) const {
    static const RE2 number(R"((\d{1,2}(?:\.\d{1,2})*)([.)]?) +(\p{Lu}.*))");
    static const RE2 paragraph_sign(R"(§+ ?\d+[.:]? +\p{Lu}.*)");
    NumberedLine out;
    const std::string& text = lines_[line].text;
    out.is_paragraph_sign = matches(text, paragraph_sign);
    std::string mark;
    if (out.is_paragraph_sign) {
      out.name = text;  // by which people cite it
    } else if (!RE2::FullMatch(text, number, &out.digits, &mark, &out.name)) {
      return {};
    }
    out.is_marked = !mark.empty() || out.digits.find('.') != std::string::npos;
    if (lines_[line].indent > 1 || find_date(text, labels_) ||
        count_characters(out.name) > most_heading ||
        std::string_view(".:;,!").find(out.name.back()) != std::string_view::npos) {
      return {};
    }
    Block key;
    key.text = out.name;
    find_key(key);
    const auto meaning = key.key.empty() ? std::nullopt : labels_.meaning(key.key);
    if (meaning && *meaning != Label::theme && !key.rest.empty()) return {};
    return out;
  }

  /// Notes count their parts as lists count their items, but between two parts stands text. Finds
  /// the lines that count from one on, each with a line of its own below.
  void find_numbered() {
    std::vector<std::size_t> found;
    std::size_t with_text = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto line = numbered_line(i);
      if (!line || line->digits != std::to_string(found.size() + 1)) continue;
      std::size_t below = i + 1;
      while (below < lines_.size() && lines_[below].is_blank()) ++below;
      const bool is_last = below == lines_.size();
      const auto next = is_last ? std::nullopt : numbered_line(below);
      const bool is_listed = next && next->digits == std::to_string(found.size() + 2);
      const bool is_next = below == i + 1;
      const bool goes_on_list =
          i > 0 && !found.empty() && lines_[i - 1].text.starts_with(std::to_string(found.size()));
      if (goes_on_list) continue;
      if (is_next && !is_last &&
          (is_listed || begins_small(lines_[below].text) || lines_[below].indent > 1)) {
        continue;
      }
      found.push_back(i);
      with_text += is_listed ? 0U : 1U;
    }
    if (found.size() < 2) return;
    (with_text * 2 > found.size() ? numbered_ : listed_).insert(found.begin(), found.end());
  }

  bool numbered() {
    if (has_hashes_) return false;
    const auto line = numbered_line(at_);
    if (!line || listed_.contains(at_)) return false;
    const bool stands_alone = line->is_marked && is_between_blanks();
    if (!line->is_paragraph_sign && !numbered_.contains(at_) && !stands_alone) return false;
    add_heading(HeadingForm::numbered,
                2 + static_cast<int>(std::count(line->digits.begin(), line->digits.end(), '.')),
                line->name);
    return true;
  }

  bool bare() {
    const std::string& text = lines_[at_].text;
    if (has_hashes_ || !is_between_blanks() || count_characters(text) > most_heading) return false;
    if (marker_of(text) || quotation_dash(text) > 0 || begins_small(text)) return false;
    if (std::string_view(".:;,!").find(text.back()) != std::string_view::npos) return false;
    if (text.find("://") != std::string::npos || text.front() == '|' || text.front() == '>' ||
        text.front() == '#' || text.front() == '[' || text.front() == '(') {
      return false;
    }
    Block key;
    key.text = text;
    find_key(key);
    if (!key.key.empty()) return false;
    if (find_date(text, labels_) && !out_.empty()) return false;
    static const RE2 has_letter(R"(.*\pL.*)");
    if (!matches(text, has_letter) || stamp_like(text)) return false;
    if (text.ends_with('?') && !is_followed_by_text()) return false;
    add_heading(HeadingForm::bare, 2, text);
    return true;
  }

  /// The first line of all, with the line of kind or of labels directly below.
  bool first_line() {
    if (has_hashes_ || !is_first() || at_ + 1 >= lines_.size()) return false;
    const std::string& text = lines_[at_].text;
    if (count_characters(text) > most_heading || is_finished(text) || quotation_dash(text) > 0 ||
        marker_of(text) || text.front() == '|' || text.front() == '>') {
      return false;
    }
    Block own;
    own.text = text;
    find_key(own);
    Block below;
    below.text = lines_[at_ + 1].text;
    find_key(below);
    if (!own.key.empty() || find_date(text, labels_)) return false;
    const bool is_labelled = !below.key.empty() && labels_.meaning(below.key);
    const auto words = folded_words(below.text);
    const bool is_kind = !words.empty() && labels_.is(Label::document, words.front());
    const auto date = find_date(below.text, labels_);
    if (!is_labelled && !is_kind && !(date && !is_finished(below.text))) return false;
    add_heading(HeadingForm::bare, 1, text);
    return true;
  }

  static bool stamp_like(const std::string& text) {
    static const RE2 time(R"(.*\d{1,2}:\d{2}.*)");
    return matches(text, time);
  }

  /// Whether what follows is no other short line between blanks.
  bool is_followed_by_text() const {
    const bool below_heading = !out_.empty() && out_.back().kind == BlockKind::heading;
    std::size_t next = at_ + 1;
    while (next < lines_.size() && lines_[next].is_blank()) ++next;
    if (next >= lines_.size()) return false;
    const std::string& text = lines_[next].text;
    if (marker_of(text) || quotation_dash(text) > 0) return true;
    if (below_heading) return false;
    return is_finished(text) || (next + 1 < lines_.size() && !lines_[next + 1].is_blank());
  }

  static constexpr std::size_t none = ~std::size_t{0};

  const std::vector<Line>& lines_;
  const Labels& labels_;
  std::vector<Block> out_;
  std::size_t at_ = 0;
  std::size_t blanks_ = 0;
  std::size_t open_ = none;       // the block that the line goes on with
  std::size_t broken_ = none;     // the block before the mark of a page
  std::size_t last_text_ = none;  // the block of text before marks of pages
  bool is_first_ = true;          // nothing but such marks has been read
  bool has_hashes_ = false;
  std::size_t width_ = 0;           // of the lines
  std::set<std::size_t> numbered_;  // lines that are headings by their number
  std::set<std::size_t> listed_;    // lines that look so and are items
};

}  // namespace

std::vector<Block> blocks_of(const std::vector<Line>& lines, const Labels& labels) {
  return Reader(lines, labels).read();
}

std::optional<std::size_t> text_before(const std::vector<Block>& blocks, std::size_t i,
                                       std::size_t from) {
  while (i > from) {
    --i;
    if (blocks[i].kind != BlockKind::other) return i;
  }
  return std::nullopt;
}

void append_wrapped(std::string& text, std::string_view line, const Labels& labels) {
  static const RE2 divided(R"(.*\p{Ll}-)");
  static const RE2 joined(R"(.*[\p{Lu}\d]-)");
  static const RE2 first_word(R"(^(\pL+))");
  if (text.empty()) {
    text = line;
    return;
  }
  const std::string_view end = tail_of(text);
  if (begins_small(line) && (matches(end, divided) || matches(end, joined))) {
    std::string word;
    RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), first_word, &word);
    if (!labels.is(Label::joiner, word)) {
      if (matches(end, divided)) text.pop_back();
      text += line;
      return;
    }
  }
  text += ' ';
  text += line;
}

void find_key(Block& block) {
  static const RE2 chat(R"(<(\pL[^<>\s]*)> (.+))");
  if (RE2::FullMatch(block.text, chat, &block.key, &block.rest)) return;
  static const RE2 form(
      R"((\*\*|__|\*|_)?([\pL\d][^:*\n]*?)(\*\*|__|\*|_)?:(\*\*|__|\*|_)?(?: (.*))?)");
  std::string open;
  std::string key;
  std::string close;
  std::string close_after;
  std::string rest;
  if (!RE2::FullMatch(block.text, form, &open, &key, &close, &close_after, &rest)) return;
  if (open != close + close_after) return;
  constexpr std::size_t longest_key = 60;
  static const RE2 mark(R"((?:^|[^\pL\d])_|_(?:$|[^\pL\d]))");
  if (count_characters(key) > longest_key || RE2::PartialMatch(key, mark)) return;
  static const RE2 sentence(R"(.*[?!;"”].*|.*\. .*|.*, .*, .*)");
  if (std::count(key.begin(), key.end(), ' ') > 6 || matches(key, sentence)) return;
  if (begins_small(key)) return;
  block.key = key;
  block.rest = rest;
}

}  // namespace mellanrum::prose
