// SPDX-License-Identifier: MIT
#include "bench/seminars.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "bench/prose.h"
#include "bench/remarks.h"
#include "bench/yaml_text.h"

namespace mellanrum::bench {
namespace {

using Texts = std::string_view[];

constexpr Texts towns = {"Norrköping", "Kiruna", "Östersund", "Växjö", "Åmål", "Visby", "Lund"};
constexpr Texts ties = {"samverkar-med", "finansierar", "stödjer",   "frågar",
                        "lär-av",        "påverkar",    "väntar-på", "ger-uppdrag-åt"};
constexpr Texts tie_statuses = {"existing", "existing", "existing",   "weak",   "wanted",
                                "wanted",   "broken",   "questioned", "absent", "past"};
constexpr Texts states = {"holds", "shares", "could", "could", "should", "declines"};
constexpr Texts role_statuses = {"adopted", "proposed", "questioned", "missing"};

/// Years over which the seminars are spread, and the bytes of a seminar to a relation.
constexpr int first_year = 2000;
constexpr std::size_t years = 25;
constexpr std::size_t bytes_a_relation = 1'300;

std::size_t series_for(std::size_t files) {
  return std::clamp<std::size_t>(files / 12, 1, Network::most_series);
}

class Writer {
 public:
  Writer(const Network& network, std::size_t series, std::size_t part, std::string date,
         std::size_t bytes, std::uint64_t seed)
      : network_(network),
        series_(network.series()[series]),
        number_(series),
        part_(part),
        date_(std::move(date)),
        bytes_(bytes),
        random_(seed),
        remarks_(network, series_, random_, earlier()) {
    remarks_.fill(bytes / 2);  // from which evidence is chosen
  }

  std::string id() const { return fmt::format("{}-{}", series_.id, part_); }

  std::string file() {
    std::string out =
        fmt::format("# {}, del {}: {}\n\n", series_.name, part_, sentence(random_, series_.topic));
    out += head();
    if (part_ == 1) out += "\nframeworks:\n" + network_.proposal(number_, random_);
    out += "\n" + roles();
    out += "\n" + actors();
    out += "\n" + themes();
    return finished(std::move(out));
  }

  std::string whole() {
    std::string out = head();
    out += "\nframeworks:\n" + network_.frameworks_text() + network_.proposal(number_, random_);
    out += "\nactors:\n" + network_.actors_text() + "\nthemes:\n" + network_.themes_text();
    return finished(std::move(out));
  }

 private:
  std::string finished(std::string out) {
    out += "\n" + relations() + "\n";
    remarks_.fill(std::max(bytes_, out.size()) - out.size());
    return out + remarks_.text();
  }

  /// What the seminar before this in the series has said first.
  std::string earlier() const {
    return part_ == 1 ? std::string() : fmt::format("{}-{}#dagens-fråga", series_.id, part_ - 1);
  }

  std::string head() {
    std::string out = fmt::format("seminar:\n  id: {}\n  title: {} – träff nummer {}\n", id(),
                                  series_.name, part_);
    out += fmt::format("  series: {}\n  part: {}\n  date: {}\n", series_.name, part_, date_);
    out += fmt::format("  place: {}\n  language: sv\n", random_.of(towns));
    std::vector<std::string> present = series_.people;
    for (const std::string& actor : random_.some(series_.actors, random_.between(2, 6))) {
      present.push_back(actor);
    }
    out += list_field(random_, 2, "participants", present);
    out +=
        text_field(random_, 2, "summary", prose(random_, series_.topic, random_.between(200, 600)));
    if (random_.chance(60)) {
      out += text_field(random_, 2, "next_steps", prose(random_, series_.topic, 150));
    }
    if (random_.chance(50)) {
      out += fmt::format("  references:\n    - title: {} – en antologi om {}\n", series_.name,
                         series_.topic);
      out += fmt::format("      author: {} {}\n      year: {}\n", "Redaktionen för", series_.name,
                         random_.between(1985, 2000));
      out += fmt::format("      url: https://example.org/{}/{}\n", part_, random_.below(10'000));
      out += flow_field(6, "themes", random_.some(series_.themes, 1));
    }
    return out;
  }

  std::string roles() {
    std::string out = "roles:\n";
    for (const std::string& role : random_.some(network_.roles(), random_.between(1, 3))) {
      out += fmt::format("  {}:\n    status: {}\n", role, random_.of(role_statuses));
      if (random_.chance(40)) out += "    tags: [omtalad]\n";
    }
    return out;
  }

  std::string actors() {
    std::string out = "actors:\n";
    for (const std::string& actor : random_.some(series_.actors, random_.between(2, 4))) {
      out += fmt::format("  {}:\n    holdings:\n", actor);
      for (const std::string& role : random_.some(remarks_.roles(), random_.between(1, 3))) {
        out += fmt::format("      {}:\n        state: {}\n", role, random_.of(states));
        out += flow_field(8, "evidence", random_.some(remarks_.ids(), random_.below(3)));
        if (random_.chance(40)) {
          out += text_field(random_, 8, "note", prose(random_, series_.topic, 60));
        }
      }
    }
    return out;
  }

  std::string themes() {
    std::string out = "themes:\n";
    for (const std::string& theme : random_.some(series_.themes, random_.between(1, 3))) {
      out += fmt::format("  {}:\n", theme);
      out +=
          list_field(random_, 4, "concerns", random_.some(series_.actors, random_.between(1, 4)));
      if (random_.chance(40))
        out += list_field(random_, 4, "needs", random_.some(network_.roles(), 1));
    }
    return out;
  }

  std::string relations() {
    std::string out = "relations:\n";
    const std::size_t count = bytes_ / bytes_a_relation;
    for (std::size_t i = 0; i < count + 1; ++i) out += relation();
    return out;
  }

  std::string relation() {
    const std::vector<std::string> ends = random_.some(series_.actors, random_.between(2, 4));
    const std::size_t first = random_.below(ends.size());
    std::string others;
    std::vector<std::string> to;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (i == first) continue;
      others += (others.empty() ? "" : ", ") + ends[i];
      to.push_back(ends[i]);
    }
    const std::string_view kind = random_.of(ties);
    std::string out;
    const std::size_t form = random_.below(10);
    if (form < 6) {
      out = fmt::format("  - {} {} {}: {}\n", ends[first], form < 2 ? "<->" : "->", others, kind);
    } else if (form < 8) {
      out = fmt::format("  - from: {}\n", ends[first]) + list_field(random_, 4, "to", to) +
            fmt::format("    kind: {}\n", kind);
    } else {
      out = flow_field(4, "between", ends) + fmt::format("    kind: {}\n", kind);
      out[2] = '-';
    }
    if (random_.chance(80)) out += fmt::format("    status: {}\n", random_.of(tie_statuses));
    if (random_.chance(25)) out += fmt::format("    weight: {}\n", random_.between(1, 5));
    if (random_.chance(30))
      out += list_field(random_, 4, "roles", random_.some(remarks_.roles(), 1));
    if (random_.chance(70))
      out += list_field(random_, 4, "themes", random_.some(series_.themes, 1));
    if (random_.chance(60)) {
      std::vector<std::string> evidence = random_.some(remarks_.ids(), random_.between(1, 2));
      if (part_ > 1 && random_.chance(15)) evidence.push_back(earlier());
      out += list_field(random_, 4, "evidence", evidence);
    }
    if (random_.chance(35))
      out += text_field(random_, 4, "note", prose(random_, series_.topic, 60));
    return out;
  }

  const Network& network_;
  const Series& series_;
  std::size_t number_;
  std::size_t part_;
  std::string date_;
  std::size_t bytes_;
  Random random_;
  Remarks remarks_;
};

/// Between 85 and 115 hundredths of `bytes`.
std::size_t varied(std::size_t bytes, Random& random) {
  return bytes / 100 * random.between(85, 115);
}

}  // namespace

Seminars::Seminars(std::size_t files, std::size_t bytes, std::uint64_t seed)
    : files_(files), bytes_(bytes), seed_(seed), network_(series_for(files), seed) {}

std::vector<NamedText> Seminars::vocabulary() const {
  return {{"mellanrum.yaml", Network::project()},
          {"aktörer.yaml", "actors:\n" + network_.actors_text()},
          {"roller.yaml", "frameworks:\n" + network_.frameworks_text()},
          {"teman.yaml", "themes:\n" + network_.themes_text()}};
}

NamedText Seminars::seminar(std::size_t number) const {
  const std::size_t series = number % network_.series().size();
  const std::size_t part = number / network_.series().size() + 1;
  constexpr std::size_t days = years * 365;
  const std::chrono::sys_days first{std::chrono::year{first_year} / 1 / 3};
  const std::chrono::year_month_day day{first + std::chrono::days(number * days / files_)};
  const std::string date =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  Random random(seed_ * 1'000'003 + number + 1);
  const std::size_t bytes = varied(bytes_, random);
  Writer writer(network_, series, part, date, bytes, random.next());
  return {fmt::format("{}/{}-{}.yaml", date.substr(0, 4), date, writer.id()), writer.file()};
}

std::string Seminars::whole() const {
  return Writer(network_, 0, 1, "2016-11-17", bytes_, seed_).whole();
}

}  // namespace mellanrum::bench
