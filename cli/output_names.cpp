// SPDX-License-Identifier: MIT
#include "cli/output_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "cli/options.h"
#include "mellanrum/text/diagnostic.h"
#include "mellanrum/text/near.h"
#include "mellanrum/text/unicode.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::cli {
namespace {

constexpr std::array<std::string_view, 4> placeholders{"id", "date", "series", "stem"};
constexpr std::size_t longest_name = 200;  // bytes

const std::string& value_of(const OutputTemplate::Values& values, std::string_view placeholder) {
  if (placeholder == "id") return values.id;
  if (placeholder == "date") return values.date;
  return placeholder == "series" ? values.series : values.stem;
}

/// What of `value` may not stand in a name on every system; empty if all of it may.
std::string forbidden_in(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    const CodePoint point = code_point_at(value, at);
    const std::string_view sign = value.substr(at, point.length);
    at += point.length;
    const bool bad = !point.valid || is_control(point.value) || is_deceptive(point.value) ||
                     point.value == '\n' || point.value == '\t' || point.value == '\r' ||
                     std::string_view("/\\<>:\"|?*").find(sign) != std::string_view::npos;
    if (!bad) continue;
    return point.valid && point.value < 0x20
               ? fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value))
               : std::string(sign);
  }
  return {};
}

/// Names that Windows keeps for devices, with any ending.
bool is_device(std::string_view name) {
  std::string stem = fold(name.substr(0, name.find('.')));
  while (stem.ends_with(' ')) stem.pop_back();
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '1' && stem[3] <= '9';
}

std::string_view last_part(std::string_view path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

OutputTemplate::OutputTemplate(const std::string& written) {
  std::string text;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const char sign = written[at];
    if ((sign == '{' || sign == '}') && at + 1 < written.size() && written[at + 1] == sign) {
      text += sign;
      ++at;
      continue;
    }
    const std::size_t end = sign == '{' ? written.find('}', at) : std::string::npos;
    if (sign == '}' || (sign == '{' && end == std::string::npos)) {
      throw Usage{
          fmt::format("'{}' stands alone in '{}'; write it twice if it is meant", sign, written)};
    }
    if (sign != '{') {
      text += sign;
      continue;
    }
    const std::string name = written.substr(at + 1, end - at - 1);
    if (std::find(placeholders.begin(), placeholders.end(), name) == placeholders.end()) {
      const std::string advice = did_you_mean(
          name, std::vector<std::string_view>(placeholders.begin(), placeholders.end()));
      throw Usage{
          fmt::format("there is no placeholder '{{{}}}'; {}", name,
                      advice.empty() ? "there are {id}, {date}, {series} and {stem}" : advice)};
    }
    parts_.push_back({false, std::exchange(text, {})});
    parts_.push_back({true, name});
    has_placeholders_ = true;
    at = end;
  }
  parts_.push_back({false, std::move(text)});
}

std::string OutputTemplate::filled(const Values& values) const {
  std::string out;
  for (const Part& part : parts_) {
    if (!part.is_placeholder) {
      out += part.text;
      continue;
    }
    const std::string& value = value_of(values, part.text);
    if (value.empty()) {
      throw Trouble(fmt::format("{} has no {}, so '{{{}}}' cannot name its file", values.record,
                                part.text, part.text));
    }
    if (const std::string sign = forbidden_in(value); !sign.empty()) {
      throw Trouble(fmt::format("the {} of {} holds '{}', which no file's name may hold", part.text,
                                values.record, visible(sign)));
    }
    out += nfc(value);
  }
  return out;
}

void check_names(const std::vector<std::pair<std::string, std::string>>& names, Files& files) {
  std::map<std::string, const std::pair<std::string, std::string>*> known;
  for (const auto& name : names) {
    const std::string& path = name.first;
    const std::string& record = name.second;
    const std::string_view last = last_part(path);
    const auto refuse = [&](std::string_view why) {
      throw Trouble(fmt::format("the file of {} would be called '{}', {}", record, path, why));
    };
    if (last.empty() || last == "." || last == "..") refuse("which is no name");
    if (last.size() > longest_name) refuse("which is longer than 200 bytes");
    if (last.ends_with('.') || last.ends_with(' ')) refuse("whose end Windows drops");
    for (std::size_t at = 0; at < path.size();) {
      const std::size_t slash = std::min(path.find('/', at), path.size());
      if (is_device(std::string_view(path).substr(at, slash - at))) {
        refuse("which holds a name that Windows keeps for a device");
      }
      at = slash + 1;
    }
    const auto [first, fresh] = known.emplace(fold(nfc(path)), &name);
    if (!fresh) {
      throw Trouble(
          fmt::format("{} and {} would have one file, '{}'{}", first->second->second, record, path,
                      first->second->first == path ? "; give -o what tells them apart, such as {id}"
                                                   : ", where capitals do not count"));
    }
    if (files.type(path) == Files::Type::directory) refuse("and that is a directory");
  }
}

void check_not_read(const std::vector<std::string>& outputs, const FoundFiles& found,
                    Files& files) {
  std::map<std::string, std::string> there;
  for (const std::string& output : outputs) {
    if (const std::string file = files.identity(output); !file.empty()) there.emplace(file, output);
  }
  if (there.empty()) return;
  const auto check = [&](const std::string& input, std::string_view what) {
    const auto same = there.find(files.identity(input));
    if (same == there.end()) return;
    const std::string& output = same->second;
    throw Trouble(fmt::format("'{}'{} {}, so it is not written over; choose another name", output,
                              files.absolute(output) == files.absolute(input)
                                  ? std::string()
                                  : fmt::format(" leads to '{}', which", input),
                              what));
  };
  if (const std::string project = project_file(found, files); !project.empty()) {
    check(project, "is the project file");
  }
  for (const RecordFile& file : found.records) {
    if (file.name != standard_input) check(file.name, "holds notes that are read");
  }
}

}  // namespace mellanrum::cli
