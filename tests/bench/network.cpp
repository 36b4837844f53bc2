// SPDX-License-Identifier: MIT
#include "bench/network.h"

#include <fmt/format.h>

#include <string_view>

#include "bench/prose.h"
#include "bench/yaml_text.h"

namespace mellanrum::bench {
namespace {

using Texts = std::string_view[];

struct Topic {
  std::string_view id;
  std::string_view name;
  std::string_view phrase;
};

constexpr Topic topics[] = {{"lärande", "Vuxnas lärande", "vuxnas lärande"},
                            {"vatten", "Vatten över gränser", "vattnet"},
                            {"bostad", "Bostaden och orten", "bostäderna"},
                            {"kultur", "Kultur på landet", "kulturen"},
                            {"digitalt", "Digital delaktighet", "den digitala delaktigheten"},
                            {"närvård", "Vård nära hemmet", "vården nära hemmet"},
                            {"ungdom", "Unga i förening", "de ungas föreningsliv"},
                            {"tåg", "Tåg och buss", "kollektivtrafiken"},
                            {"skog", "Skogens bruk", "skogen"},
                            {"hav", "Havets hälsa", "havet"},
                            {"energi", "Energi i bygden", "energin"},
                            {"livsmedel", "Maten och jorden", "maten"},
                            {"besök", "Besöksnäringen", "besöksnäringen"},
                            {"beredskap", "Lokal beredskap", "beredskapen"},
                            {"hantverk", "Hantverk som yrke", "hantverket"},
                            {"språk", "Språk i arbete", "språken"},
                            {"omställning", "Omställning i industrin", "omställningen"},
                            {"äldre", "Att åldras här", "åldrandet"},
                            {"folkhälsa", "Rörelse och hälsa", "folkhälsan"},
                            {"upphandling", "Inköp som verktyg", "upphandlingen"},
                            {"forskning", "Forskning i vardagen", "forskningen"},
                            {"tillit", "Tillit i styrningen", "tilliten"},
                            {"gränsland", "Grannar i gränsland", "gränslandet"},
                            {"klimat", "Klimatet på kartan", "klimatet"}};
static_assert(std::size(topics) == Network::most_series);

constexpr Texts regions = {"norr",  "söder", "öster", "väster", "björk",  "gran",  "lind", "lönn",
                           "alm",   "sjö",   "sten",  "hög",    "ljung",  "tall",  "åker", "hassel",
                           "kvarn", "klock", "ek",    "sand",   "silver", "hjort", "falk", "ulv"};
static_assert(std::size(regions) == Network::most_series);

constexpr Texts places = {"kulla", "hamn", "forsen", "strand", "lida"};
constexpr Texts units = {"kansli", "utvecklingsenhet", "kulturkontor", "samhällsbyggnad",
                         "sjukhus"};
constexpr Texts given_names = {"Agda", "Birger", "Cecilia", "Didrik", "Embla", "Folke"};

struct Framework {
  std::string_view id;
  std::string_view name;
  std::string_view ending;
};

constexpr Framework frameworks[] = {{"bärarna", "De som bär", "bäraren"},
                                    {"byggarna", "De som bygger", "byggaren"},
                                    {"tolkarna", "De som översätter", "tolken"},
                                    {"väktarna", "De som vakar", "väktaren"}};

constexpr Texts beginnings = {"samtals", "nätverks",    "kunskaps", "framtids",  "gräns", "budget",
                              "lärande", "erfarenhets", "omvärlds", "kvalitets", "mötes", "minnes"};

constexpr Texts own_roles = {"rösten", "minnet", "kompassen"};

struct Aspect {
  std::string_view id;
  std::string_view name;
};

constexpr Aspect aspects[] = {{"ansvaret", "Ansvaret för"},  {"pengarna", "Pengarna till"},
                              {"kunskapen", "Kunskapen om"}, {"mötesplatserna", "Mötesplatser för"},
                              {"tiden", "Tiden för"},        {"orden", "Orden om"}};

constexpr Texts statuses = {"adopted", "adopted", "proposed", "questioned"};

std::string capital(std::string_view text) {
  std::string out(text);
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  for (const auto& [small, large] : {std::pair{"å", "Å"}, {"ä", "Ä"}, {"ö", "Ö"}}) {
    if (out.starts_with(small)) out.replace(0, 2, large);
  }
  return out;
}

}  // namespace

Network::Network(std::size_t series, std::uint64_t seed) : random_(seed) {
  add_frameworks();
  for (std::size_t i = 0; i < series; ++i) add_series(i);
}

void Network::add_frameworks() {
  std::string_view before;
  for (const Framework& framework : frameworks) {
    frameworks_text_ += fmt::format("  {}:\n    name: {}\n", framework.id, framework.name);
    frameworks_text_ += text_field(random_, 4, "description", prose(random_, "rollerna", 150));
    frameworks_text_ += "    roles:\n";
    for (const std::string_view beginning : beginnings) {
      const std::string id = fmt::format("{}{}", beginning, framework.ending);
      frameworks_text_ += fmt::format("      {}:\n        name: {}\n        status: {}\n", id,
                                      capital(id), random_.of(statuses));
      if (!before.empty()) {
        frameworks_text_ += fmt::format("        builds_on: [{}{}]\n", beginning, before);
      }
      frameworks_text_ += text_field(random_, 8, "description", prose(random_, "rollen", 120));
      roles_.push_back(id);
    }
    before = framework.ending;
  }
}

void Network::add_series(std::size_t number) {
  const Topic& topic = topics[number];
  const std::string_view place = regions[number];
  Series series{
      std::string(topic.id), std::string(topic.name), std::string(topic.phrase), {}, {}, {}, {}};
  for (const std::string_view role : own_roles) {
    series.roles.push_back(fmt::format("{}-för-{}", role, topic.id));
  }
  const auto actor = [&](const std::string& id, const std::string& name, std::string_view kind,
                         std::string_view level, std::string_view part_of) {
    add_actor(id, name, kind, level, part_of, topic.phrase);
    series.actors.push_back(id);
  };
  const std::string region = fmt::format("region-{}bygden", place);
  actor(region, fmt::format("Region {}bygden", capital(place)), "region", "regional", {});
  for (const std::string_view ending : places) {
    actor(fmt::format("{}{}", place, ending), fmt::format("{}{}s kommun", capital(place), ending),
          "municipality", "local", region);
  }
  for (const std::string_view unit : units) {
    actor(fmt::format("{}bygdens-{}", place, unit),
          fmt::format("{}bygdens {}", capital(place), unit), "unit", "regional", region);
  }
  actor(fmt::format("myndigheten-för-{}", topic.id),
        fmt::format("Myndigheten för {}", topic.phrase), "agency", "national", {});
  actor(fmt::format("rådet-för-{}", topic.id), fmt::format("Rådet för {}", topic.phrase), "network",
        "regional", {});
  actor(fmt::format("vännerna-av-{}", topic.id), fmt::format("Vännerna av {}", topic.phrase),
        "civil-society", "local", {});
  for (const std::string_view name : given_names) {
    const std::string id = fmt::format("{}-{}mark", name, place);
    add_actor(id, fmt::format("{} {}mark", name, capital(place)), "individual", "individual", {},
              topic.phrase);
    series.people.push_back(id);
  }
  series_.push_back(std::move(series));
  add_themes(number);
}

void Network::add_actor(const std::string& id, std::string_view name, std::string_view kind,
                        std::string_view level, std::string_view part_of, std::string_view topic) {
  actors_text_ +=
      fmt::format("  {}:\n    name: {}\n    kind: {}\n    level: {}\n", id, name, kind, level);
  if (!part_of.empty()) actors_text_ += fmt::format("    part_of: {}\n", part_of);
  if (kind == "individual") actors_text_ += "    surveyed: false\n";
  actors_text_ += text_field(random_, 4, "description", prose(random_, topic, 60));
  if (kind != "individual" && random_.chance(30)) {
    actors_text_ += list_field(random_, 4, "holdings", random_.some(roles_, 2));
  }
}

void Network::add_themes(std::size_t number) {
  Series& series = series_[number];
  // In turn, so that each actor, and each role that nothing builds on, is named by some theme.
  std::size_t turn = 0;
  std::size_t role = roles_.size() - std::size(beginnings);
  for (const Aspect& aspect : aspects) {
    const std::string id = fmt::format("{}-{}", series.id, aspect.id);
    themes_text_ += fmt::format("  {}:\n    name: {} {}\n", id, aspect.name, series.topic);
    if (random_.chance(70)) {
      themes_text_ += text_field(random_, 4, "question", question(random_, series.topic));
    }
    themes_text_ += text_field(random_, 4, "description", prose(random_, series.topic, 160));
    std::vector<std::string> concerned;
    for (std::size_t i = 0; i < 6; ++i) {
      concerned.push_back(series.actors[turn++ % series.actors.size()]);
    }
    themes_text_ += list_field(random_, 4, "concerns", concerned);
    if (random_.chance(30)) {
      themes_text_ += "    owners: []\n";
    } else if (random_.chance(60)) {
      themes_text_ += fmt::format("    owners: [{}]\n", random_.of(concerned));
    }
    themes_text_ += list_field(random_, 4, "needs", {roles_[role], roles_[role + 1]});
    role += 2;
    series.themes.push_back(id);
  }
}

std::string Network::proposal(std::size_t number, Random& random) const {
  const Series& series = series_[number];
  std::string out = fmt::format("  rollförslag-{}:\n    name: Förslag ur serien {}\n    by: {}\n",
                                series.id, series.name, series.actors.front());
  out += text_field(random, 4, "description", prose(random, series.topic, 120));
  out += "    roles:\n";
  for (std::size_t i = 0; i < series.roles.size(); ++i) {
    out += fmt::format("      {}:\n        name: {} för {}\n        status: proposed\n",
                       series.roles[i], capital(own_roles[i]), series.topic);
    out += flow_field(8, "builds_on", random.some(roles_, 1));
    out += text_field(random, 8, "description", prose(random, series.topic, 100));
  }
  return out;
}

std::string Network::project() {
  return R"(title: Lärande nätverk
language: sv

kinds:
  region: Region
  unit: Enhet
  municipality: Kommun
  agency: Myndighet
  network: Nätverk
  civil-society: Förening
  individual: Enskilda

levels:
  individual: Individuell
  local: Lokal
  regional: Regional
  national: Nationell

relation_kinds:
  samverkar-med: samverkar med
  finansierar: finansierar
  stödjer: stödjer
  frågar: frågar
  lär-av: lär av
  ger-uppdrag-åt: ger uppdrag åt
  påverkar: påverkar
  väntar-på: väntar på

reflection_kinds:
  statement: iakttagelse
  question: fråga
  answer: svar
  challenge: utmaning
  principle: princip
  proposal: förslag
  action: åtgärd
  decision: beslut
  gap: mellanrum
)";
}

}  // namespace mellanrum::bench
