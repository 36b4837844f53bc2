// SPDX-License-Identifier: MIT
#include "mellanrum/prose/blocks.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "mellanrum/prose/dates.h"
#include "mellanrum/prose/headings.h"
#include "mellanrum/prose/keyed.h"
#include "mellanrum/prose/line_forms.h"
#include "mellanrum/prose/line_groups.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/trim.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::prose {
namespace {

// A time in a recording: 0:04, 01:02:03.
#define TIME R"(((?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d+)?))"

bool matches(std::string_view text, const RE2& pattern) {
  return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

class Reader {
 public:
  Reader(const std::vector<Line>& lines, const Labels& labels)
      : lines_(lines),
        labels_(labels),
        headings_(lines, labels),
        small_names_(small_names_in(lines)),
        mail_(mail_heads(lines, labels)),
        page_heads_(page_heads(lines)),
        width_(wrapped_width(lines)) {}

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
      const bool has_key = block.kind == BlockKind::heading || block.kind == BlockKind::mail;
      if (has_key || is_text(block)) find_key(block);
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
    if (blanks_ > 0) list_.reset();
    if (is_fence(line.text)) return code();
    if (is_page_mark(line.text, labels_) || page_heads_.contains(at_)) return page_mark();
    if (mail_.contains(at_)) return alone(BlockKind::mail);
    if (goes_on_after_break()) return go_on();
    if (heading()) return;
    if (is_rule(line.text)) return alone(BlockKind::other);
    if (line.text.front() == '>') return marked();
    if (line.text.front() == '|') return alone(BlockKind::other);
    if (const auto marker = marker_of(line.text)) return item(*marker);
    if (stamp()) return;
    if (const std::size_t dash = quotation_dash(line.text); dash > 0 && !is_within_paragraph()) {
      Block& block = add(BlockKind::quotation, at_);
      block.text = block.first = line.text.substr(dash);
      ++at_;
      return;
    }
    if (continues()) return go_on();
    if (line.indent >= 4 && blanks_ > 0 && !is_below_item()) return alone(BlockKind::other);
    Block& block = add(BlockKind::paragraph, at_);
    block.text = block.first = line.text;
    ++at_;
    find_key(block);
    const auto meaning = block.rest.empty() ? std::nullopt : labels_.meaning(block.key);
    if (meaning == Label::participants || meaning == Label::absent) {
      list_ = meaning;
    } else if (block.key.empty()) {
      block.list = list_;
    } else {
      list_.reset();
    }
  }

  Block& add(BlockKind kind, std::size_t line) {
    Block block;
    block.kind = kind;
    block.after_blank = blanks_ > 0 || out_.empty();
    block.number = lines_[line].number;
    block.lines.push_back(line);
    out_.push_back(std::move(block));
    if (kind != BlockKind::other && kind != BlockKind::mail) {
      last_text_ = is_text(out_.back()) ? out_.size() - 1 : none;
      is_first_ = false;
    }
    return out_.back();
  }

  void alone(BlockKind kind) {
    Block& block = add(kind, at_);
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

  /// Lines that begin with `>`: what somebody said, where it stands in quotes; else a quoted mail.
  void marked() {
    std::size_t end = at_;
    std::string text;
    while (end < lines_.size() && lines_[end].text.starts_with('>')) {
      const std::string_view line = trimmed(lines_[end].text, "> ");
      if (!line.empty()) append_wrapped(text, line, labels_);
      ++end;
    }
    if (!begins_quoted(text)) {
      while (at_ < end) alone(BlockKind::other);
      return;
    }
    Block& block = add(BlockKind::quotation, at_);
    block.text = block.first = text;
    while (++at_ < end) block.lines.push_back(at_);
  }

  /// The mark of a page, which a sentence may go on after.
  void page_mark() {
    alone(BlockKind::other);
    broken_ = last_text_;
  }

  void find_key(Block& block) const {
    static const RE2 time("^[\\[(]?" TIME "[\\])]? ?[-–]? ?");
    re2::StringPiece text(block.text);
    std::string found;
    const bool has_time = RE2::Consume(&text, time, &found);
    Keyed parts = keyed(std::string_view(text.data(), text.size()), small_names_);
    if (has_time && !parts.rest.empty()) block.time = found;
    if (parts.key.empty() && !block.lines.empty()) parts = tabbed(block);
    block.key = std::move(parts.key);
    block.rest = std::move(parts.rest);
  }

  /// `Place` and a tab before what it is, as a table of two columns is pasted.
  Keyed tabbed(const Block& block) const {
    static const RE2 form(R"( *([^\t:]+?) *\t[\t ]*(\S.*))");
    std::string key;
    std::string rest;
    const std::string& line = lines_[block.lines.front()].raw;
    if (!RE2::FullMatch(line, form, &key, &rest) || !block.text.starts_with(key) ||
        !labels_.meaning(key)) {
      return {};
    }
    return {key, std::string(trimmed(std::string_view(block.text).substr(key.size())))};
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
    Block next;
    next.text = line.text;
    next.lines.push_back(at_);
    find_key(next);
    const std::string& key = next.key;
    const bool in_paragraph = out_.back().kind == BlockKind::paragraph;
    if (!key.empty() && (in_paragraph || labels_.meaning(key))) return false;
    if (in_paragraph && out_.back().lines.size() == 1) find_key(out_.back());
    const Block& before = out_.back();
    const bool is_labelled = !before.key.empty() && labels_.meaning(before.key);
    if (in_paragraph) {
      // Lines as short as these are not broken for want of room.
      constexpr std::size_t least_width = 40;
      const char end = lines_[at_ - 1].text.back();
      if (width_ < least_width && end != ',' && end != '-') return false;
      if (is_of_one_line(before) && !begins_small(line.text)) return false;
      if ((attending_ || list_) && is_next_attendee(line)) return false;
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

  /// In a list of those who took part, a line that is not there for want of room.
  bool is_next_attendee(const Line& line) const {
    const Line& before = lines_[at_ - 1];
    return !begins_small(line.text) && !before.text.ends_with(',') &&
           (width_ == 0 || count_characters(before.text) + before.indent + 1 < width_);
  }

  /// `Place: The school` says all on its line, and so does a date with little else.
  bool is_of_one_line(const Block& block) const {
    if (block.key.empty() && block.lines.size() == 1) {
      constexpr std::size_t most = 3;
      const auto date = find_date(block.text, labels_);
      const std::size_t rest = date ? folded_words(block.text.substr(0, date->begin)).size() +
                                          folded_words(block.text.substr(date->end)).size()
                                    : most + 1;
      return rest <= most && !is_finished(block.text);
    }
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
    if (lines_[block.lines.back()].is_divided) {
      block.text += lines_[at_].text;
    } else {
      append_wrapped(block.text, lines_[at_].text, labels_);
    }
    block.lines.push_back(at_++);
  }

  void item(Marker marker) {
    const Line& line = lines_[at_];
    const bool is_alone = line.text.size() == marker.size;
    Block& block = add(BlockKind::item, at_++);
    block.marker = marker.sign;
    if (is_alone) {
      if (at_ >= lines_.size() || lines_[at_].is_blank()) {
        block.kind = BlockKind::other;
        return;
      }
      block.text = block.first = lines_[at_].text;
      block.lines.push_back(at_++);
    } else {
      // The box of a task is no part of it.
      static const RE2 box(R"(^\[([ xX]?)\] )");
      block.text = line.text.substr(marker.size);
      std::string tick;
      RE2::PartialMatch(block.text, box, &tick);
      block.is_ticked = tick == "x" || tick == "X";
      RE2::Replace(&block.text, box, "");
      block.first = block.text;
    }
  }

  /// `[00:01:02] Name` or `Name 00:01:02`.
  bool stamp() {
    static const RE2 before("[\\[(]?" TIME "[\\])]?(?: ?[-–:])?(?: (.+?):?)?");
    static const RE2 after("(.+?),? [\\[(]?" TIME "[\\])]?:?");
    const std::string& text = lines_[at_].text;
    std::string name;
    std::string time;
    if (!RE2::FullMatch(text, before, &time, &name) && !RE2::FullMatch(text, after, &name, &time)) {
      return false;
    }
    static const RE2 bracket(R"( \([^()]*\)$)");
    RE2::Replace(&name, bracket, "");
    if (!name.empty() && !is_name(name)) return false;
    Block& block = add(BlockKind::stamp, at_++);
    block.text = name;
    block.time = time;
    return true;
  }

  bool heading() {
    Before before;
    before.is_blank = blanks_ > 0;
    before.is_nothing = is_first_;
    before.is_text = !out_.empty() && is_text(out_.back());
    before.is_heading = !out_.empty() && out_.back().kind == BlockKind::heading;
    auto found = headings_.at(at_, before);
    if (!found) return false;
    Block& block = add(BlockKind::heading, at_++);
    const auto meaning = labels_.meaning(found->text);
    attending_ = meaning == Label::participants || meaning == Label::absent;
    block.form = found->form;
    block.level = found->level;
    block.text = block.first = std::move(found->text);
    if (block.form == HeadingForm::underlined) block.lines.push_back(at_++);
    return true;
  }

  static constexpr std::size_t none = ~std::size_t{0};

  const std::vector<Line>& lines_;
  const Labels& labels_;
  Headings headings_;
  SmallNames small_names_;
  std::set<std::size_t> mail_;
  std::set<std::size_t> page_heads_;
  std::size_t width_;
  std::vector<Block> out_;
  std::size_t at_ = 0;
  std::size_t blanks_ = 0;
  std::size_t open_ = none;       // the block that the line goes on with
  std::size_t broken_ = none;     // the block before the mark of a page
  std::size_t last_text_ = none;  // the block of text before marks of pages
  bool is_first_ = true;          // nothing but such marks has been read
  std::optional<Label> list_;     // below `Present: Ada Holm`
  bool attending_ = false;        // below a heading of those who took part
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

std::size_t block_after(const std::vector<Block>& blocks, std::size_t i) {
  do ++i;
  while (i < blocks.size() && blocks[i].kind == BlockKind::other);
  return i;
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

}  // namespace mellanrum::prose
