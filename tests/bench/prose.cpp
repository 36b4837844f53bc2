// SPDX-License-Identifier: MIT
#include "bench/prose.h"

#include <fmt/format.h>

#include <array>

namespace mellanrum::bench {
namespace {

using Texts = std::string_view[];

constexpr Texts somebody = {"kommunerna",
                            "de små föreningarna",
                            "den som samordnar",
                            "ledningen",
                            "handläggarna",
                            "politikerna i nämnden",
                            "lärarna",
                            "vi som sitter här",
                            "några av deltagarna",
                            "nätverket",
                            "grannlänen",
                            "de unga",
                            "forskarna vid högskolan",
                            "biblioteken",
                            "företagen på orten",
                            "den som fördelar medlen",
                            "byarna längs älven",
                            "de som arbetar natt",
                            "utredarna",
                            "förvaltningarna",
                            "de äldre",
                            "brukarna själva",
                            "styrgruppen",
                            "den nya enheten"};

/// A finite verb, and what stands behind the subject where the order is turned round.
struct Verb {
  std::string_view finite;
  std::string_view rest;
};

constexpr Verb verbs[] = {{"behöver", "hitta"},
                          {"saknar", ""},
                          {"efterfrågar", ""},
                          {"vill", "pröva"},
                          {"har", "börjat bygga upp"},
                          {"talar", "sällan om"},
                          {"håller", "fast vid"},
                          {"kan", "bidra med"},
                          {"ber", "om"},
                          {"har", "svårt att få syn på"},
                          {"väntar", "på"},
                          {"undrar", "över"},
                          {"glömmer", "lätt"},
                          {"borde", "värna om"},
                          {"letar", "efter"},
                          {"önskar", "sig"},
                          {"räknar", "med"},
                          {"försöker", "skapa"}};

constexpr Texts things = {"en gemensam bild av läget",
                          "tid för eftertanke",
                          "någon som håller ihop frågan",
                          "tydligare besked om pengarna",
                          "ett språk som fler förstår",
                          "möten där man får tänka högt",
                          "en plats att pröva det som inte är färdigt",
                          "bättre underlag",
                          "mod att säga ifrån",
                          "en uppföljning som går att lära av",
                          "förtroende över gränserna",
                          "arbetssätt som håller även när någon slutar",
                          "en överenskommelse som är värd namnet",
                          "kunskapen hos dem som berörs",
                          "ett längre perspektiv än mandatperioden",
                          "den tysta erfarenheten",
                          "små steg som märks",
                          "en *ärlig* genomgång av vad som har gjorts",
                          "någonstans att vända sig",
                          "färre mål och större ansvar",
                          "utrymme för det oväntade",
                          "den röda tråden mellan besluten",
                          "två eller tre saker att enas om",
                          "örat mot marken"};

constexpr Texts manners = {"på längre sikt",
                           "redan före sommaren",
                           "i vardagen",
                           "mellan mötena",
                           "utan att någon har bett om det",
                           "tillsammans med grannarna",
                           "trots att budgeten är lagd",
                           "i det tysta",
                           "när det väl gäller",
                           "längs hela kedjan",
                           "från ena året till det andra",
                           "i både stort och smått",
                           "över en kopp kaffe",
                           "efter många om och men",
                           "på olika håll i länet"};

constexpr Texts clauses = {"eftersom frågan faller mellan två stolar",
                           "så att något blir av",
                           "även om ingen har fått det i uppgift",
                           "när projektpengarna tar slut",
                           "om de andra gör detsamma",
                           "fast det står i varje plan",
                           "innan nästa omorganisation",
                           "så länge ingen äger frågan",
                           "därför att erfarenheten sitter i väggarna",
                           "medan tiden rinner i väg",
                           "utan att det kostar mer än en förmiddag",
                           "vilket flera kände igen sig i",
                           "och det är lättare sagt än gjort",
                           "men det syns inte i någon årsredovisning"};

constexpr Texts tellers = {
    "En deltagare menade att", "Någon invände att",          "Två av borden kom fram till att",
    "Det sades rent ut att",   "Flera lade märke till att",  "Samtalsledaren sammanfattade med att",
    "Kvar på tavlan stod att", "En av de yngre påpekade att"};

constexpr Texts remarks = {"som en av dem uttryckte det",   "löd en lapp på väggen",
                           "sade någon på väg till kaffet", "var svaret",
                           "föreslog bordet vid dörren",    "hördes längst bak"};

std::string capital(std::string_view text) {
  // The lists begin with letters of ASCII alone where a sentence may begin with them.
  std::string out(text);
  if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  if (out.starts_with("ö")) out.replace(0, 2, "Ö");
  return out;
}

std::string spoken(const Verb& verb) {
  return verb.rest.empty() ? std::string(verb.finite)
                           : fmt::format("{} {}", verb.finite, verb.rest);
}

std::string turned(const Verb& verb, std::string_view who) {
  return verb.rest.empty() ? fmt::format("{} {}", verb.finite, who)
                           : fmt::format("{} {} {}", verb.finite, who, verb.rest);
}

/// "kommunerna saknar bättre underlag"
std::string clause(Random& random) {
  const std::string_view who = random.of(somebody);
  const std::string what = spoken(random.of(verbs));
  return fmt::format("{} {} {}", who, what, random.of(things));
}

}  // namespace

// Each part is drawn in a statement of its own: the order of arguments is not given.
std::string sentence(Random& random, std::string_view topic) {
  const std::size_t shape = random.below(11);
  const std::string said = clause(random);
  const std::string_view how = random.of(manners);
  const std::string_view why = random.of(clauses);
  const std::string_view who = random.of(somebody);
  const std::string_view thing = random.of(things);
  const Verb& verb = random.of(verbs);
  switch (shape) {
    case 0:
      return fmt::format("{} {}.", capital(said), how);
    case 1:
      return fmt::format("{}, {}.", capital(said), why);
    case 2:
      return fmt::format("{} {} {}.", capital(how), turned(verb, who), thing);
    case 3:
      return fmt::format("{} {} {}.", random.of(tellers), said, how);
    case 4:
      return fmt::format("När det gäller {} {} {}, {}.", topic, turned(verb, who), thing, why);
    case 5:
      return fmt::format("Frågan om {} kom tillbaka flera gånger – {}.", topic, said);
    case 6:
      return fmt::format("Det som fattas är {}, inte {}.", thing, random.of(things));
    case 7:
      return fmt::format("”{}”, {}.", capital(said), random.of(remarks));
    case 8: {
      const std::string others = turned(random.of(verbs), "alla");
      return fmt::format("Om {} kan man tänka på två sätt: antingen {} {}, eller så {} {}.", topic,
                         turned(verb, who), thing, others, random.of(things));
    }
    case 9:
      return fmt::format("{} {} {} – {}.", random.of(tellers), who, spoken(verb), thing);
    default:
      return fmt::format("{} och {} behöver varandra, {}.", capital(who), random.of(somebody), why);
  }
}

std::string question(Random& random, std::string_view topic) {
  const std::size_t shape = random.below(4);
  const std::string said = clause(random);
  const std::string_view who = random.of(somebody);
  switch (shape) {
    case 0:
      return fmt::format("Är det rimligt att {}?", said);
    case 1:
      return fmt::format("Vem har egentligen ansvaret för {} när {}?", topic, said);
    case 2:
      return fmt::format("Hur kommer det sig att {}, {}?", said, random.of(clauses));
    default:
      return fmt::format("Vad skulle hända med {} om {} fick bestämma {}?", topic, who,
                         random.of(manners));
  }
}

std::string prose(Random& random, std::string_view topic, std::size_t characters) {
  std::string out = sentence(random, topic);
  while (out.size() < characters) out += " " + sentence(random, topic);
  return out;
}

}  // namespace mellanrum::bench
