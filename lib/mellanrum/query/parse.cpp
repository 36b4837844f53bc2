// SPDX-License-Identifier: MIT
#include "mellanrum/query/parse.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <utility>

#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::query {
namespace {

constexpr std::array<std::pair<std::string_view, Field>, 22> field_names{{
    {"theme", Field::theme},
    {"role", Field::role},
    {"actor", Field::actor},
    {"framework", Field::framework},
    {"speaker", Field::speaker},
    {"seminar", Field::seminar},
    {"date", Field::date},
    {"series", Field::series},
    {"place", Field::place},
    {"kind", Field::kind},
    {"level", Field::level},
    {"status", Field::status},
    {"voice", Field::voice},
    {"tag", Field::tag},
    {"section", Field::section},
    {"text", Field::text},
    {"name", Field::name},
    {"id", Field::id},
    {"actor.kind", Field::actor_kind},
    {"actor.level", Field::actor_level},
    {"role.status", Field::role_status},
    {"reflection.kind", Field::reflection_kind},
}};

constexpr std::size_t deepest = 100;
constexpr std::size_t most_terms = 1000;  // each is asked of every record

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Thrown after a report, to leave the descent.
struct Failed {};

class Parser {
 public:
  Parser(std::string_view text, SourceId source, Diagnostics& diagnostics)
      : text_(text), source_(source), diagnostics_(diagnostics) {}

  Expression whole() {
    if (const auto bad = find_malformed(text_)) fail(*bad, *bad + 1, "this is not UTF-8");
    Expression out = any();
    if (at_ < text_.size()) fail(at_, at_ + 1, "this ')' closes nothing");
    return out;
  }

 private:
  [[noreturn]] void fail(std::size_t begin, std::size_t end, std::string message,
                         std::string advice = {}) {
    diagnostics_.report(Rule::filter, span(begin, end), std::move(message), std::move(advice));
    throw Failed();
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  /// Whether the word `keyword` stands here, and if so steps over it.
  bool take(std::string_view keyword) {
    skip_blanks();
    if (!text_.substr(at_).starts_with(keyword)) return false;
    const std::size_t after = at_ + keyword.size();
    if (after < text_.size() && !is_blank(text_[after]) && text_[after] != '(') return false;
    at_ = after;
    return true;
  }

  Expression any() {
    if (++depth_ > deepest) fail(at_, at_ + 1, "the filter is nested too deep");
    Expression out{Expression::Kind::any_of, {}, {}};
    do out.parts.push_back(all());
    while (take("OR"));
    --depth_;
    return out.parts.size() == 1 ? std::move(out.parts.front()) : out;
  }

  Expression all() {
    Expression out;
    for (;;) {
      skip_blanks();
      if (out.parts.empty() || take("AND")) {
        out.parts.push_back(part());
      } else if (at_ < text_.size() && text_[at_] != ')' && !peek_or()) {
        out.parts.push_back(part());
      } else {
        return out.parts.size() == 1 ? std::move(out.parts.front()) : out;
      }
    }
  }

  bool peek_or() {
    const std::size_t before = at_;
    const bool found = take("OR");
    at_ = before;
    return found;
  }

  Expression part() {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] == ')') {
      fail(at_, at_, "a term is missing here", "such as theme:NAME");
    }
    if (take("NOT")) {
      if (++depth_ > deepest) fail(at_, at_ + 1, "the filter is nested too deep");
      Expression out{Expression::Kind::none_of, {}, {}};
      out.parts.push_back(part());
      --depth_;
      return out;
    }
    if (text_[at_] != '(') return {Expression::Kind::term, term(), {}};
    const std::size_t open = at_++;
    Expression out = any();
    skip_blanks();
    if (at_ == text_.size()) fail(open, open + 1, "this '(' is never closed");
    ++at_;
    return out;
  }

  Term term() {
    const std::size_t begin = at_;
    if (++terms_ > most_terms) {
      fail(begin, begin + 1, fmt::format("a filter has at most {} terms", most_terms));
    }
    while (at_ < text_.size() && text_[at_] != ':' && !is_blank(text_[at_]) && text_[at_] != ')' &&
           text_[at_] != '(') {
      ++at_;
    }
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (at_ == text_.size() || text_[at_] != ':') {
      fail(begin, std::max(at_, begin + 1), fmt::format("'{}' is no term", name),
           hint(name, begin));
    }
    Term out;
    out.field = field(name, begin);
    out.field_span = span(begin, at_);
    ++at_;
    value(out);
    if (out.match != Match::empty && out.field == Field::date) dates(out);
    return out;
  }

  /// What may have been meant by a word that is no term.
  std::string hint(std::string_view name, std::size_t begin) const {
    for (const std::string_view keyword : {"AND", "OR", "NOT"}) {
      if (fold(name) == fold(keyword)) return fmt::format("write {}", keyword);
    }
    const bool goes_on = begin > 0 && text_.substr(0, begin).find(':') != std::string_view::npos;
    if (goes_on) return "a name of several words is written in quotes, as actor:\"The mill\"";
    return name.empty() ? std::string() : fmt::format("to search in texts, write text:{}", name);
  }

  Field field(std::string_view name, std::size_t begin) {
    std::vector<std::string_view> known;
    for (const auto& [text, field] : field_names) {
      if (text == name) return field;
      known.push_back(text);
    }
    std::string advice = did_you_mean(name, known);
    if (advice.empty()) advice = fmt::format("one of: {}", fmt::join(known, ", "));
    fail(begin, begin + name.size(), fmt::format("there is no field '{}'", name), advice);
  }

  void value(Term& out) {
    const std::size_t begin = at_;
    if (at_ < text_.size() && text_[at_] == '=') {
      out.match = Match::whole;
      ++at_;
    }
    if (at_ < text_.size() && text_[at_] == '/' && out.match == Match::contains) {
      pattern(out);
    } else if (at_ < text_.size() && text_[at_] == '"') {
      quoted(out);
    } else {
      const std::size_t start = at_;
      while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != ')') ++at_;
      out.value = nfc(text_.substr(start, at_ - start));
      if (out.value.empty()) out.match = Match::empty;
    }
    out.folded = fold(out.value);
    out.value_span = span(begin, std::max(at_, begin));
  }

  void quoted(Term& out) {
    const std::size_t open = at_++;
    std::string value;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      value += text_[at_];
    }
    if (at_ == text_.size()) fail(open, open + 1, "this quote is never closed");
    ++at_;
    out.value = nfc(value);
    if (out.value.empty()) out.match = Match::empty;
  }

  void pattern(Term& out) {
    const std::size_t open = at_++;
    std::string expression;
    for (; at_ < text_.size() && text_[at_] != '/'; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] == '/') ++at_;
      expression += text_[at_];
    }
    if (at_ == text_.size()) fail(open, open + 1, "this '/' is never closed");
    ++at_;
    if (is_reference(out.field) || out.field == Field::date) {
      fail(open, at_, fmt::format("'{}' takes a name, not a pattern", name_of(out.field)),
           "patterns match text, name, kind and other words");
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    expression = nfc(expression);
    auto compiled = std::make_shared<const re2::RE2>(expression, options);
    if (!compiled->ok()) {
      fail(open, at_, fmt::format("this pattern cannot be read: {}", compiled->error()));
    }
    out.match = Match::pattern;
    out.value = std::move(expression);
    out.pattern = std::move(compiled);
  }

  void dates(Term& out) {
    const std::string_view value = out.value;
    const std::size_t dots = value.find("..");
    const std::string_view first = value.substr(0, dots);
    const std::string_view last = dots == std::string_view::npos ? first : value.substr(dots + 2);
    const auto read = [&](std::string_view text) {
      if (text.empty()) return Date();
      const auto date = parse_date(text);
      if (!date) {
        fail(out.value_span.begin, out.value_span.end, fmt::format("'{}' is no date", text),
             "write 2016, 2016-11, 2016-11-17, or an interval: 2016-11..2017");
      }
      return *date;
    };
    out.from = read(first);
    out.until = read(last);
    if (!out.from && !out.until) {
      fail(out.value_span.begin, out.value_span.end, "an interval needs a beginning or an end");
    }
    if (out.from && out.until && last_day(out.until) < first_day(out.from)) {
      fail(out.value_span.begin, out.value_span.end, "this interval ends before it begins");
    }
  }

  std::string_view text_;
  SourceId source_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t terms_ = 0;
};

}  // namespace

std::optional<Expression> parse(const Sources& sources, SourceId id, Diagnostics& diagnostics) {
  try {
    return Parser(sources[id].bytes(), id, diagnostics).whole();
  } catch (const Failed&) {
    return std::nullopt;
  }
}

std::string_view name_of(Field field) { return field_names[static_cast<std::size_t>(field)].first; }

}  // namespace mellanrum::query
