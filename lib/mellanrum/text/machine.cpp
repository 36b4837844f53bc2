// SPDX-License-Identifier: MIT
#include "mellanrum/text/machine.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "mellanrum/text/unicode.h"

namespace mellanrum {
namespace {

using Json = nlohmann::ordered_json;

Position end_of(const Source& source, Span span) {
  return source.position(span.end > span.begin ? span.end : span.begin);
}

std::string line_of(const Json& object) {
  return object.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
}

/// `text` as the message of a workflow command; as a property where `property`.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '%') {
      out += "%25";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command(Severity severity) {
  return severity == Severity::note ? "notice" : name_of(severity);
}

}  // namespace

std::string describe_as_json(const Diagnostic& diagnostic, const Sources& sources) {
  const Source& source = sources[diagnostic.span.source];
  const Position begin = source.position(diagnostic.span.begin);
  const Position end = end_of(source, diagnostic.span);
  const RuleRow& rule = row_of(diagnostic.rule);
  Json object = {{"severity", name_of(rule.severity)},
                 {"rule", rule.id},
                 {"file", source.name()},
                 {"line", begin.line},
                 {"column", begin.column},
                 {"end_line", end.line},
                 {"end_column", end.column},
                 {"message", diagnostic.message}};
  if (!diagnostic.advice.empty()) object["advice"] = diagnostic.advice;
  if (diagnostic.other) {
    const Source& there = sources[diagnostic.other->source];
    const Position at = there.position(diagnostic.other->begin);
    object["other"] = {{"file", there.name()}, {"line", at.line}, {"column", at.column}};
  }
  return line_of(object);
}

std::string describe_as_github(const Diagnostic& diagnostic, const Sources& sources) {
  const Source& source = sources[diagnostic.span.source];
  const Position begin = source.position(diagnostic.span.begin);
  const Position end = end_of(source, diagnostic.span);
  const RuleRow& rule = row_of(diagnostic.rule);
  std::string place =
      fmt::format("file={},line={},endLine={}", escaped(source.name(), true), begin.line, end.line);
  // Columns are for places within a line; an end column is the last one, not the one after it.
  if (begin.line == end.line) {
    place +=
        fmt::format(",col={},endColumn={}", begin.column, std::max(begin.column, end.column - 1));
  }
  std::string message = escaped(diagnostic.message, false);
  if (!diagnostic.advice.empty()) message += "%0A" + escaped(diagnostic.advice, false);
  if (diagnostic.other) {
    const Source& there = sources[diagnostic.other->source];
    const Position at = there.position(diagnostic.other->begin);
    message += fmt::format("{}({}:{}:{})", diagnostic.advice.empty() ? "%0A" : " ",
                           escaped(there.name(), false), at.line, at.column);
  }
  return fmt::format("::{} {},title={}::{}\n", command(rule.severity), place, rule.id, message);
}

std::string remark_as_json(Severity severity, std::string_view message) {
  return line_of({{"severity", name_of(severity)}, {"message", message}});
}

std::string remark_as_github(Severity severity, std::string_view message) {
  return fmt::format("::{} title=mellanrum::{}\n", command(severity), escaped(message, false));
}

}  // namespace mellanrum
