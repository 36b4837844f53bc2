// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/mentions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mellanrum::drafting {
namespace {

/// The mentions in `text` as `id=words`, each with its type where that is not actor.
std::string found(const Mentions& mentions, const std::string& text) {
  std::string out;
  for (const Mention& mention : mentions.in(text)) {
    if (!out.empty()) out += "; ";
    if (mention.type == Type::role) out += "role ";
    if (mention.type == Type::theme) out += "theme ";
    out += std::string(mention.id) + '=' + text.substr(mention.begin, mention.end - mention.begin);
  }
  return out;
}

struct Case {
  std::string text;
  std::string expected;  // empty: there is no mention
};

void expect_all(const Mentions& mentions, const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(found(mentions, one.text), one.expected) << one.text;
}

TEST(Mentions, InSwedish) {
  const Mentions mentions({{Type::actor, "kommunerna", "Kommunerna"},
                           {Type::actor, "staten", "Staten"},
                           {Type::actor, "näringslivet", "Näringslivet"},
                           {Type::actor, "eu", "EU"},
                           {Type::actor, "skr", "SKR"},
                           {Type::actor, "region-skåne", "Region Skåne"},
                           {Type::actor, "regionerna", "Regionerna"},
                           {Type::actor, "regionerna", "regioner"},
                           {Type::actor, "politikerna", "Regionens politiker"},
                           {Type::actor, "politiker", "Politiker"},
                           {Type::actor, "lst", "Länsstyrelserna"},
                           {Type::actor, "lst", "länsstyrelsen"},
                           {Type::actor, "kultur", "Kultur"},
                           {Type::actor, "skolorna", "Skolorna"},
                           {Type::actor, "anna", "Anna Berg"},
                           {Type::actor, "ida", "Ida"},
                           {Type::actor, "offentliga", "Offentliga aktörer"},
                           {Type::role, "lobbyisten", "Lobbyisten"},
                           {Type::role, "samordnaren", "Den regionala samordnaren"},
                           {Type::theme, "uppdraget", "Uppdraget"},
                           {Type::theme, "tillväxt", "Integration för tillväxt"},
                           {Type::theme, "vårt-uppdrag", "Vad är vårt uppdrag?"}},
                          "sv");
  expect_all(
      mentions,
      {
          {"Det är kommunernas sak.", "kommunerna=kommunernas"},
          {"Många kommuner vill, men varje kommun är ensam.",
           "kommunerna=kommuner; kommunerna=kommun"},
          {"Kommunerna vill.", "kommunerna=Kommunerna"},
          {"KOMMUNERNA vill.", "kommunerna=KOMMUNERNA"},
          {"Det sade Kommunernas man.", "kommunerna=Kommunernas"},
          {"Så säger Sveriges Kommuner och Regioner.", ""},
          {"Ett kommunförbund och en kommunalpolitiker.", ""},
          {"Den kommunala nivån.", ""},
          {"kommun- och landsting", ""},
          {"Väst-kommunerna och kommun-Sverige", ""},
          {"kommunerna/staten", "kommunerna=kommunerna; staten=staten"},
          {"kommunerna–staten", "kommunerna=kommunerna; staten=staten"},
          {"Se kommunerna.se, https://kommunerna.se/staten och info@staten.se", ""},
          {"[Kommunerna](https://example.org/staten)", "kommunerna=Kommunerna"},
          {"kom\u00ADmu\u00ADnerna", "kommunerna=kom\u00ADmu\u00ADnerna"},
          {"Det lokala näringslivets och näringslivets",
           "näringslivet=näringslivets; "
           "näringslivet=näringslivets"},
          {"näringsliv", "näringslivet=näringsliv"},
          {"Det är statens och EU:s pengar, säger EU.", "staten=statens; eu=EU:s; eu=EU"},
          {"Vi talar om eu och Eu, neu, EUR och EU-medel.", ""},
          {"SKRs linje", "skr=SKRs"},
          {"SKR:snacket", "skr=SKR"},
          {"Region Skånes sex roller", "region-skåne=Region Skånes"},
          {"i region Skåne", "region-skåne=region Skåne"},
          {"Region\u00A0Skåne, Region-Skåne, Region\nSkåne",
           "region-skåne=Region\u00A0Skåne; region-skåne=Region-Skåne; region-skåne=Region\nSkåne"},
          {"en region skåne", "regionerna=region"},
          {"Region, Skåne", "regionerna=Region"},
          {"Region Skåne Nord", ""},
          {"Att Region Skåne vill", "region-skåne=Region Skåne"},
          {"regionens politiker", "politikerna=regionens politiker"},
          {"Regionens politik, regionen, i en stat", "staten=stat"},
          {"skolan, skolor och skola", "skolorna=skolor; skolorna=skola"},
          {"Kultur är kultur, och Kultur är kulturen.", "kultur=Kultur; kultur=Kultur"},
          {"en politiker, politik, politikerna", "politiker=politiker; politiker=politikerna"},
          {"länsstyrelserna och länsstyrelsens", "lst=länsstyrelserna; lst=länsstyrelsens"},
          {"Anna och Berg, Anna Bergs, Anna Berg Svensson", "anna=Anna Bergs"},
          {"Regionrådet Anna Berg sade", "anna=Anna Berg"},
          {"Idas och Ida, ida", "ida=Idas; ida=Ida"},
          {"de offentliga aktörerna", "offentliga=offentliga aktörerna"},
          {"Lobbyister finns. En lobbyist. Lobbying.",
           "role lobbyisten=Lobbyister; role "
           "lobbyisten=lobbyist"},
          {"den regionala samordnarens", "role samordnaren=den regionala samordnarens"},
          {"en regional samordnare", ""},
          // A word that is a theme's whole name is meant only in the form it has.
          {"Uppdraget och uppdragets, men inte ett uppdrag.",
           "theme uppdraget=Uppdraget; theme uppdraget=uppdragets"},
          {"Vad är vårt uppdrag? Vårt uppdrag!", "theme vårt-uppdrag=Vad är vårt uppdrag"},
          {"Integration för tillväxt", "theme tillväxt=Integration för tillväxt"},
          {"integration, för tillväxt", ""},
          {"", ""},
      });
}

TEST(Mentions, InEnglish) {
  const Mentions mentions({{Type::actor, "council", "County council"},
                           {Type::actor, "employers", "Employers"},
                           {Type::actor, "pensioners", "Pensioners' council"},
                           {Type::actor, "who", "WHO"},
                           {Type::actor, "marrowmouth", "Marrowmouth"},
                           {Type::actor, "lab", "Heat Lab"},
                           {Type::actor, "municipalities", "Municipalities"},
                           {Type::actor, "the-county", "the-county"},
                           {Type::actor, "police", "Police"},
                           {Type::role, "planner", "Planner"},
                           {Type::theme, "warning", "The warning"}},
                          "en");
  expect_all(mentions,
             {
                 {"The county council's money", "council=county council's"},
                 {"the County Council", "council=County Council"},
                 {"County councils and counties", ""},
                 {"an employer, employed, employment", "employers=employer"},
                 {"the pensioners’ council", "pensioners=pensioners’ council"},
                 {"Who knows what WHO knows? WHO's list.", "who=WHO; who=WHO's"},
                 {"In Marrowmouth there is Marrowmouth Library", "marrowmouth=Marrowmouth"},
                 {"Old Marrowmouth. Lower Marrowmouth.", ""},
                 {"the Heat Lab and a heat lab", "lab=Heat Lab"},
                 {"each municipality", "municipalities=municipality"},
                 {"the county's money", "the-county=the county's"},
                 {"the police, a police car, Police", "police=police; police=Police"},
                 {"planners plan", "role planner=planners"},
                 {"The warning came. A warning, the warnings.",
                  "theme warning=The warning; theme warning=the warnings"},
             });
}

TEST(Mentions, InNorwegianDanishAndFinnish) {
  const Mentions norwegian({{Type::actor, "fylkeskommunene", "Fylkeskommunene"},
                            {Type::actor, "nav", "NAV"},
                            {Type::role, "pådriveren", "Pådriveren"}},
                           "nb-NO");
  expect_all(norwegian, {{"mange fylkeskommuner og en kommune", "fylkeskommunene=fylkeskommuner"},
                         {"NAVs og Navs og nav", "nav=NAVs"},
                         {"en pådriver", "role pådriveren=pådriver"}});
  const Mentions danish(
      {{Type::actor, "kommunerne", "Kommunerne"}, {Type::actor, "erhvervslivet", "Erhvervslivet"}},
      "da");
  expect_all(danish, {{"kommunernes og erhvervslivets kommunale",
                       "kommunerne=kommunernes; erhvervslivet=erhvervslivets"}});
  const Mentions finnish(
      {{Type::actor, "maakunnat", "Maakunnat"}, {Type::actor, "valtio", "Valtio"}}, "fi");
  expect_all(finnish, {{"maakunnan ja valtion", "maakunnat=maakunnan; valtio=valtion"},
                       {"EU:ssa maakunnissa", "maakunnat=maakunnissa"}});
}

TEST(Mentions, WithoutAStemmerOnlyAsWritten) {
  const Mentions mentions({{Type::actor, "stadt", "Stadt"}}, "de");
  expect_all(mentions, {{"die Stadt, eine Stadtverwaltung, Städte", "stadt=Stadt"}});
}

TEST(Mentions, OfTheLongestName) {
  const Mentions mentions({{Type::actor, "skåne", "Region Skåne"},
                           {Type::actor, "nord", "Region Skåne Nord"},
                           {Type::actor, "tillväxt", "Tillväxten"},
                           {Type::theme, "integration", "Integration för tillväxt"},
                           {Type::role, "skåne", "Region Skåne"}},
                          "sv");
  expect_all(mentions, {{"Region Skåne Nord", "nord=Region Skåne Nord"},
                        {"Region Skåne", "skåne=Region Skåne; role skåne=Region Skåne"},
                        {"integration för tillväxt, och tillväxt",
                         "theme integration=integration för tillväxt; tillväxt=tillväxt"}});
}

TEST(Mentions, OfTwoRecordsAlikeOnlyAsWritten) {
  const Mentions mentions({{Type::actor, "kommunen", "Kommunen"},
                           {Type::actor, "kommunerna", "Kommunerna"},
                           {Type::actor, "a", "Nämnden"},
                           {Type::actor, "b", "Nämnden"}},
                          "sv");
  expect_all(mentions, {{"kommunens", "kommunen=kommunens"},
                        {"kommunerna", "kommunerna=kommunerna"},
                        {"kommuner", ""},
                        {"nämnden", ""}});
}

TEST(Mentions, OfNamesWithoutEnd) {
  std::vector<Name> names;
  std::string long_name;
  for (int i = 0; i < 200; ++i) {
    long_name += "aaaa ";
    names.push_back({Type::actor, "n" + std::to_string(i), long_name});
  }
  for (int i = 0; i < 100; ++i) names.push_back({Type::role, "r" + std::to_string(i), "rrrr"});
  names.push_back({Type::theme, "none", "?!"});
  const Mentions mentions(names, "en");
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "aaaa ";
  const auto all = mentions.in(text + "rrrr");
  EXPECT_EQ(all.size(), 50U);
  EXPECT_EQ(all.front().id, "n39");
}

}  // namespace
}  // namespace mellanrum::drafting
