// SPDX-License-Identifier: MIT
#include "mellanrum/text/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "mellanrum/text/unicode.h"

namespace mellanrum {
namespace {

constexpr std::size_t excerpt_width = 100;

struct Excerpt {
  std::string line;
  std::size_t before = 0;  // columns before the caret
  std::size_t under = 1;   // columns under it
};

/// The last `bytes` of a text or few more, from the beginning of a character.
std::string_view ending(std::string_view text, std::size_t bytes) {
  std::size_t at = text.size() - std::min(bytes, text.size());
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) --at;
  return text.substr(at);
}

/// Cuts a long line to the part around the place; what is cut off is shown as "...". Of the line no
/// more is looked at than may be shown.
Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to) {
  from = std::min(from, line.size());
  to = std::clamp(to, from, line.size());
  std::string before = visible(ending(line.substr(0, from), excerpt_width));
  std::string marked = visible(line.substr(from, std::min(to - from, 2 * excerpt_width)));
  std::string after = visible(line.substr(to, excerpt_width));
  const auto cut = [](std::string& text, std::size_t at) {
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
    return at;
  };
  if (before.size() > excerpt_width / 2) {
    before = "..." + before.substr(cut(before, before.size() - excerpt_width / 2));
  }
  if (marked.size() > excerpt_width) {
    marked.resize(cut(marked, excerpt_width));
    after = "...";
  } else if (after.size() > excerpt_width / 2) {
    after.resize(cut(after, excerpt_width / 2));
    after += "...";
  }
  return {before + marked + after, display_width(before),
          std::max<std::size_t>(1, display_width(marked))};
}

std::string place(const Sources& sources, Span span) {
  const Source& source = sources[span.source];
  const Position at = source.position(span.begin);
  return fmt::format("{}:{}:{}", visible(source.name()), at.line, at.column);
}

}  // namespace

void Diagnostics::report(Diagnostic diagnostic) {
  const auto severity = static_cast<std::size_t>(row_of(diagnostic.rule).severity);
  if (++counts_[severity] <= most_kept) {
    all_.push_back(std::move(diagnostic));
  } else if (!left_out_[severity]) {
    leave_out(severity, diagnostic.span);
  }
}

void Diagnostics::leave_out(std::size_t severity, Span first) {
  left_out_[severity] = first;
  report(Rule::more_faults, first,
         fmt::format("of more than {} {}s only so many are told", most_kept,
                     name_of(static_cast<Severity>(severity))),
         "mend some, and look again");
}

void Diagnostics::report(Rule rule, Span span, std::string message, std::string advice,
                         std::optional<Span> other) {
  report({rule, span, std::move(message), std::move(advice), other});
}

void Diagnostics::append(Diagnostics more) {
  for (Diagnostic& diagnostic : more.all_) {
    --more.counts_[static_cast<std::size_t>(row_of(diagnostic.rule).severity)];
    // That there were too many is told anew, of all together.
    if (diagnostic.rule != Rule::more_faults) report(std::move(diagnostic));
  }
  for (std::size_t severity = 0; severity < counts_.size(); ++severity) {
    counts_[severity] += more.counts_[severity];
    if (more.left_out_[severity] && !left_out_[severity]) {
      leave_out(severity, *more.left_out_[severity]);
    }
  }
}

std::vector<Diagnostic> Diagnostics::sorted(const Sources& sources) const {
  std::vector<Diagnostic> out = all_;
  const auto key = [&](const Diagnostic& d) {
    return std::tuple<const std::string&, SourceId, std::uint32_t, std::uint32_t, Rule,
                      const std::string&>(sources[d.span.source].name(), d.span.source,
                                          d.span.begin, d.span.end, d.rule, d.message);
  };
  std::stable_sort(out.begin(), out.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [&](const auto& a, const auto& b) { return key(a) == key(b); };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

std::string describe(const Diagnostic& diagnostic, const Sources& sources, bool colour) {
  const RuleRow& rule = row_of(diagnostic.rule);
  const Source& source = sources[diagnostic.span.source];
  const Position at = source.position(diagnostic.span.begin);
  const auto paint = [&](std::string_view code, std::string_view text) {
    return colour ? fmt::format("\x1B[{}m{}\x1B[0m", code, text) : std::string(text);
  };
  const std::string_view hue = rule.severity == Severity::error     ? "1;31"
                               : rule.severity == Severity::warning ? "1;33"
                                                                    : "1;36";
  std::string out =
      fmt::format("{}: {}: {} [{}]\n", paint("1", place(sources, diagnostic.span)),
                  paint(hue, name_of(rule.severity)), visible(diagnostic.message), rule.id);

  std::string advice = visible(diagnostic.advice);
  if (diagnostic.other) {
    advice += fmt::format("{}({})", advice.empty() ? "" : " ", place(sources, *diagnostic.other));
  }
  const std::string_view line = source.line(at.line);
  if (line.empty()) {
    if (!advice.empty()) out += fmt::format("  {}\n", advice);
    return out;
  }
  const auto start = static_cast<std::size_t>(line.data() - source.bytes().data());
  const std::size_t from =
      diagnostic.span.begin - std::min<std::size_t>(start, diagnostic.span.begin);
  const std::size_t to = diagnostic.span.end - std::min<std::size_t>(start, diagnostic.span.end);
  const Excerpt shown = excerpt(line, from, to);
  const std::string number = fmt::format("{}", at.line);
  const std::string margin(number.size(), ' ');
  const std::string caret(shown.under, '^');
  out += fmt::format("{} |\n{} | {}\n{} | {}{}{}{}\n", margin, number, shown.line, margin,
                     std::string(shown.before, ' '), paint(hue, caret), advice.empty() ? "" : " ",
                     advice);
  return out;
}

}  // namespace mellanrum
