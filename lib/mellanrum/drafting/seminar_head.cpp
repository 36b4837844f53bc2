// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/seminar_head.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "mellanrum/drafting/front_matter.h"
#include "mellanrum/drafting/kind_line.h"
#include "mellanrum/drafting/places.h"
#include "mellanrum/drafting/title.h"
#include "mellanrum/prose/dates.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {
namespace {

using prose::Block;
using prose::BlockKind;
using prose::Label;
using prose::Labels;
using prose::Line;

class Head {
 public:
  Head(const std::vector<Block>& blocks, const std::vector<Line>& lines, const Labels& labels)
      : blocks_(blocks), lines_(lines), labels_(labels) {}

  SeminarHead read() {
    out_.carried.resize(blocks_.size());
    find_people();
    if (!blocks_.empty() && blocks_[0].kind == BlockKind::front_matter) {
      for (const FrontField& field : front_fields(blocks_[0], lines_)) front_field(0, field);
    }
    const FoundTitle found = find_title(blocks_, labels_, !out_.seminar.title.empty());
    title_ = found.heading;
    series_ = found.series;
    if (series_ != none) {
      give(out_.seminar.series, out_.seminar.series_line, blocks_[series_].text, series_);
    }
    give(out_.seminar.title, out_.seminar.title_line, found.text, found.block);
    out_.end = first_section();
    bool attending = false;
    for (std::size_t i = 0; i < out_.end; ++i) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::heading) {
        if (i == title_ || i == series_) continue;
        const auto meaning = labels_.meaning(block.text);
        attending = meaning == Label::participants;
        if (attending || meaning == Label::absent) carry(i, block.text);
      } else if (block.kind == BlockKind::item) {
        if (is_label(block)) {
          labelled(i, false);
        } else if (attending) {
          attendees(i, attendees_of(blocks_, i, labels_));
        }
      } else if (block.kind == BlockKind::paragraph) {
        attending = attending && !opens_other(block);
        paragraph(i, attending);
      }
    }
    finish_date();
    for (const std::size_t i : {title_, series_}) {
      if (i != none) date(blocks_[i].text, i);
    }
    title_of_kind_line();
    return std::move(out_);
  }

 private:
  /// Those who speak or took part, who are no places.
  void find_people() {
    for (const Block& block : blocks_) {
      if (block.key.empty() || block.rest.empty()) continue;
      const bool is_person = prose::is_name(block.key) && prose::count_words(block.key) == 2;
      if (is_person && !labels_.meaning(block.key)) people_.insert(block.key);
      if (labels_.meaning(block.key) != Label::participants) continue;
      for (const Attendee& attendee : attendees_in(block.rest, labels_)) {
        if (prose::count_words(attendee.name) > 1) people_.insert(attendee.name);
      }
    }
  }

  void carry(std::size_t block, std::string_view text) {
    out_.carried[block] += ' ';
    out_.carried[block] += text;
  }

  /// `at` is the line of the value, where it is not the first of its block.
  void give(std::string& field, LineNumber& line, const std::string& value, std::size_t block,
            LineNumber at = 0) {
    static const RE2 letters(R"([\pL\d])");
    if (!field.empty() || !RE2::PartialMatch(value, letters)) return;
    if (count_characters(value) > prose::longest_name) return;
    field = value;
    line = at == 0 ? blocks_[block].number : at;
    carry(block, value);
  }

  /// Where the first part of the notes proper begins.
  std::size_t first_section() const {
    bool attending = false;
    for (std::size_t i = title_ == none ? 0 : title_ + 1; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (block.kind == BlockKind::heading) {
        const auto meaning = labels_.meaning(block.text);
        attending = meaning == Label::participants || meaning == Label::absent;
        if (!attending && !is_above_labels(i)) return i;
      }
      if (block.kind == BlockKind::quotation || block.kind == BlockKind::stamp) return i;
      if (block.kind == BlockKind::paragraph) attending = attending && !opens_other(block);
      if (block.kind == BlockKind::item && !attending && !is_label(block)) return i;
    }
    return blocks_.size();
  }

  /// `Agenda:` ends a list of those who took part.
  static bool opens_other(const Block& block) { return !block.key.empty() && block.rest.empty(); }

  /// `Date: ...` and its kin, which tell of the seminar; also as an item.
  bool is_label(const Block& block) const {
    const auto meaning = labels_.meaning(block.key);
    return !block.key.empty() && !block.rest.empty() && meaning &&
           (*meaning < Label::theme || *meaning == Label::label);
  }

  /// A second heading such as "Minutes of the monthly meeting", with labels right below.
  bool is_above_labels(std::size_t i) const {
    const auto words = prose::folded_words(blocks_[i].text);
    const std::size_t below = prose::block_after(blocks_, i);
    return !words.empty() && labels_.is(Label::document, words.front()) && below < blocks_.size() &&
           blocks_[below].kind == BlockKind::paragraph && is_label(blocks_[below]);
  }

  void paragraph(std::size_t i, bool attending) {
    const Block& block = blocks_[i];
    if (block.list) {
      if (block.list == Label::participants) attendees(i, attendees_of(blocks_, i, labels_));
      return;
    }
    if (!block.key.empty() && !block.rest.empty()) return labelled(i, attending);
    if (attending) return attendees(i, attendees_of(blocks_, i, labels_));
    if (is_kind_line(blocks_[i], labels_)) kind_line(i);
  }

  void labelled(std::size_t i, bool attending) {
    const Block& block = blocks_[i];
    const auto meaning = labels_.meaning(block.key);
    const std::string value = prose::without_emphasis(block.rest);
    DraftSeminar& seminar = out_.seminar;
    if (!meaning) {
      if (is_interview(block)) {
        attendees(i, block.rest);
      } else if (lists_people(block, attending)) {
        attendees(i, block.text);
      }
      return;
    }
    switch (*meaning) {
      case Label::date:
      case Label::time:
        if (const auto found = prose::date_in_six(value)) {
          give(seminar.date, seminar.date_line, found->iso(), i);
        }
        date(value, i);
        break;
      case Label::place:
        give(seminar.place, seminar.place_line, value, i);
        if (seminar.place == value) carry(i, block.key);
        break;
      case Label::occasion:
        occasion(i, value);
        break;
      case Label::series:
        give(seminar.series, seminar.series_line, value, i);
        if (seminar.series == value) carry(i, block.key);
        break;
      case Label::title:
        give(seminar.title, seminar.title_line, value, i);
        if (seminar.title == value) carry(i, block.key);
        break;
      case Label::participants:
        attendees(i, block.rest);
        carry(i, block.key);
        break;
      default:
        break;
    }
  }

  /// `Respondent: Ada Holm, Region North`, which says nothing but who it is.
  bool is_interview(const Block& block) const {
    if (!labels_.is(Label::speaker, block.key)) return false;
    std::size_t words = 0;
    for (const Attendee& attendee : attendees_in(block.rest, labels_)) {
      if (prose::count_words(attendee.name) < 2) return false;
      words += prose::folded_words(attendee.name + " " + attendee.organisation).size();
    }
    return words > 0 && prose::folded_words(block.rest).size() == words;
  }

  /// Whether `key: rest` lists people of the organisation `key`; where those who took part are not
  /// being listed, only one that is called so.
  bool lists_people(const Block& block, bool attending) const {
    const auto key = prose::folded_words(block.key);
    if (key.empty() || labels_.is_or_compounds(key.front(), Label::office)) return false;
    if (labels_.is(Label::before_name, key.front())) return false;
    const bool is_called_so = std::any_of(key.begin(), key.end(), [&](const std::string& word) {
      return labels_.ends_with(word, Label::organisation) || labels_.ends_with(word, Label::body);
    });
    if (!attending && !is_called_so) return false;
    std::size_t words = 0;
    const auto people = attendees_in(block.text, labels_);
    for (const Attendee& attendee : people) {
      if (attendee.name.find(' ') == std::string::npos) return false;
      words += prose::folded_words(attendee.name).size();
    }
    // Nothing else may stand there but names and what joins them.
    return !people.empty() && prose::folded_words(block.rest).size() <= words + people.size();
  }

  /// `Time and place: 14 March 2023, 13.00, The school`
  void occasion(std::size_t i, std::string text) {
    if (const auto found = prose::find_date(text, labels_)) {
      date(text, i);
      text = text.substr(0, found->begin) + "," + text.substr(found->end);
    }
    give(out_.seminar.place, out_.seminar.place_line, place_in(text, 0, labels_), i);
  }

  void attendees(std::size_t i, const std::string& text) {
    attendees(i, attendees_in(prose::without_emphasis(text), labels_));
  }

  void attendees(std::size_t i, std::vector<Attendee> all) {
    for (Attendee& attendee : all) {
      carry(i, attendee.name);
      const LineNumber line = line_of(i, attendee.name);
      out_.attendees.push_back({std::move(attendee), line, i});
    }
  }

  void date(const std::string& text, std::size_t i) {
    const auto found = prose::find_date(text, labels_);
    if (!found || !out_.seminar.date.empty()) return;
    if (found->year == 0) {
      if (!without_year_) without_year_ = {*found, i};
      return;
    }
    give(out_.seminar.date, out_.seminar.date_line, found->iso(), i);
    if (found->last_day != 0) out_.seminar.until = found->last_iso();
  }

  /// A day and a month in one line, and the year in another.
  void finish_date() {
    if (!out_.seminar.date.empty() || !without_year_) return;
    int year = 0;
    for (std::size_t i = 0; i < out_.end; ++i) {
      const Block& block = blocks_[i];
      const bool tells =
          block.kind == BlockKind::heading || !block.key.empty() || is_kind_line(block, labels_);
      const int found = tells ? prose::find_year(block.text) : 0;
      // Of two years nobody can tell which it is.
      if (found != 0 && year != 0 && found != year) return;
      if (found != 0) year = found;
    }
    if (year == 0) return;
    prose::FoundDate found = without_year_->first;
    found.year = year;
    give(out_.seminar.date, out_.seminar.date_line, found.iso(), without_year_->second);
    if (found.last_day != 0) out_.seminar.until = found.last_iso();
  }

  /// Where nothing else is a title, the line that says what notes they are.
  void title_of_kind_line() {
    for (std::size_t i = 0; i < out_.end && out_.seminar.title.empty(); ++i) {
      if (!is_kind_line(blocks_[i], labels_)) continue;
      give(out_.seminar.title, out_.seminar.title_line, prose::without_emphasis(blocks_[i].text),
           i);
    }
  }

  void kind_line(std::size_t i) {
    std::string text = prose::without_emphasis(blocks_[i].text);
    if (tells_change(text, labels_)) return;
    static const RE2 mark(R"( [·•|] )");
    RE2::GlobalReplace(&text, mark, ", ");
    const auto found = prose::find_date(text, labels_);
    std::size_t byline = 0;  // where a name is rather the author's
    if (found) {
      date(text, i);
      if (!names_notes(text, labels_)) byline = found->begin;
      text = text.substr(0, found->begin) + "," + text.substr(found->end);
    }
    static const RE2 number(R"((\pL+) (?:nr |no\.? )?(\d{1,3})\b)");
    re2::StringPiece rest(text);
    std::string word;
    std::string part;
    while (RE2::FindAndConsume(&rest, number, &word, &part)) {
      if (labels_.is(Label::meeting, word)) {
        give(out_.seminar.part, out_.seminar.part_line, part, i);
      }
    }
    if (!found) return;
    for (const std::string& name : prose::full_names_in(text)) {
      if (people_.contains(name)) text.erase(text.find(name), name.size());
    }
    std::string place = place_in(text, byline, labels_);
    if (place.empty()) place = venue_in(text, labels_);
    give(out_.seminar.place, out_.seminar.place_line, place, i);
  }

  /// The keys of the front matter are labels.
  void front_field(std::size_t i, const FrontField& field) {
    const auto meaning = labels_.meaning(field.key);
    DraftSeminar& seminar = out_.seminar;
    carry(i, field.key);
    if (meaning == Label::participants) {
      for (const std::string& text : field.texts) attendees(i, text);
      return;
    }
    if (field.is_list || field.texts.empty()) return;
    const std::string& text = field.texts.front();
    if (field.key == "title" || meaning == Label::title) {
      give(seminar.title, seminar.title_line, text, i, field.line);
    } else if (meaning == Label::date || meaning == Label::time) {
      const bool is_first = seminar.date.empty();
      date(text, i);
      if (is_first && !seminar.date.empty()) seminar.date_line = field.line;
    } else if (meaning == Label::place) {
      give(seminar.place, seminar.place_line, text, i, field.line);
    } else if (meaning == Label::series) {
      give(seminar.series, seminar.series_line, text, i, field.line);
    } else if (field.key == "part") {
      static const RE2 number(R"(\d{1,3})");
      if (RE2::FullMatch(text, number)) give(seminar.part, seminar.part_line, text, i, field.line);
    }
  }

  /// The line of a block in which `text` stands.
  LineNumber line_of(std::size_t block, const std::string& text) const {
    for (const std::size_t line : blocks_[block].lines) {
      if (lines_[line].text.find(text) != std::string::npos) return lines_[line].number;
    }
    return blocks_[block].number;
  }

  static constexpr std::size_t none = ~std::size_t{0};

  const std::vector<Block>& blocks_;
  const std::vector<Line>& lines_;
  const Labels& labels_;
  SeminarHead out_;
  std::set<std::string> people_;
  std::size_t title_ = none;
  std::size_t series_ = none;
  std::optional<std::pair<prose::FoundDate, std::size_t>> without_year_;
};

}  // namespace

SeminarHead head_of(const std::vector<Block>& blocks, const std::vector<Line>& lines,
                    const Labels& labels) {
  return Head(blocks, lines, labels).read();
}

}  // namespace mellanrum::drafting
