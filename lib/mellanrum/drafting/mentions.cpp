// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/mentions.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "mellanrum/text/unicode.h"

namespace mellanrum::drafting {
namespace {

constexpr std::size_t shortest_inflected = 4;  // characters
constexpr std::size_t most_forms = 16;         // that end at one node
constexpr std::size_t most_words = 40;         // of a name
constexpr std::size_t most_lengths = 8;        // of names that begin alike

constexpr std::size_t index_of(Type type) { return static_cast<std::size_t>(type); }

/// Words that have a capital only because a sentence begins with them, so that a name may follow.
bool is_small_word(const std::string& folded) {
  static const std::set<std::string_view> words{
      // Swedish, Norwegian, Danish
      "af", "alla", "alle", "allt", "andra", "andre", "att", "at", "av", "bara", "bare", "blir",
      "bliver", "både", "da", "de", "den", "det", "då", "efter", "eller", "enligt", "etter", "fra",
      "från", "før", "före", "för", "gennem", "genom", "gjennom", "han", "har", "hon", "hos", "hun",
      "hur", "hvad", "hva", "hvem", "hvis", "hvor", "hvordan", "hvorfor", "här", "i", "ifølge",
      "ikke", "innan", "inom", "inte", "jag", "jeg", "kan", "kun", "kring", "man", "med", "mellan",
      "mellem", "mellom", "men", "mod", "mot", "många", "mange", "nu", "nå", "når", "när", "og",
      "och", "også", "också", "om", "på", "sedan", "ska", "skal", "som", "så", "till", "til",
      "under", "utan", "uten", "uden", "vad", "var", "varför", "vem", "vi", "via", "vid", "ved",
      "vill", "vil", "är", "er", "även", "över", "over",
      // English
      "a", "about", "according", "after", "all", "also", "although", "and", "as", "because",
      "before", "between", "both", "but", "by", "can", "could", "did", "do", "does", "for", "from",
      "has", "have", "he", "her", "here", "his", "how", "if", "in", "is", "it", "its", "like",
      "many", "maybe", "my", "not", "now", "of", "on", "only", "or", "our", "perhaps", "she",
      "should", "since", "so", "some", "that", "the", "their", "then", "there", "they", "this",
      "to", "unlike", "was", "we", "what", "when", "where", "which", "while", "who", "why", "will",
      "with", "without", "would", "you",
      // Finnish
      "ei", "ettei", "että", "hän", "ja", "jos", "koska", "kuin", "kun", "kuten", "me", "mikä",
      "miksi", "missä", "mitä", "mutta", "myös", "ne", "niin", "nyt", "on", "se", "sekä", "tai",
      "vain"};
  return words.contains(folded);
}

/// Endings that nouns, and the adjectives before them, have by number, case and definiteness.
bool is_scandinavian_ending(std::string_view tail) {
  static const std::set<std::string_view> tails{
      "",      "a",   "an",  "ane",  "anes", "ans", "ar",   "arna",  "arnas", "ars",   "as",
      "e",     "en",  "ene", "enes", "ens",  "er",  "erna", "ernas", "erne",  "ernes", "ers",
      "es",    "et",  "ets", "n",    "na",   "nas", "ne",   "nes",   "ns",    "or",    "orna",
      "ornas", "ors", "r",   "rna",  "rnas", "rne", "rnes", "rs",    "s",     "t",     "ts"};
  return tails.contains(tail);
}

bool is_english_ending(std::string_view a, std::string_view b) {
  const auto is_plural = [](std::string_view one, std::string_view many) {
    return (one.empty() && (many == "s" || many == "es")) || (one == "y" && many == "ies");
  };
  return is_plural(a, b) || is_plural(b, a);
}

bool ends_with_any(std::string_view word, const std::vector<std::string_view>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

enum class Number { any, one_that_is_known, many };

/// What the ending of a Scandinavian noun says.
Number number_of(std::string_view folded) {
  if (folded.ends_with('s')) folded.remove_suffix(1);
  if (ends_with_any(folded, {"na", "ne", "ar", "er", "or"})) return Number::many;
  return ends_with_any(folded, {"en", "et", "an"}) ? Number::one_that_is_known : Number::any;
}

bool differ_in_number(std::string_view a, std::string_view b) {
  const Number left = number_of(a);
  const Number right = number_of(b);
  return left != Number::any && right != Number::any && left != right;
}

/// The same word, or its genitive.
bool is_same(const TextWord& name, const TextWord& word) {
  return word.folded == name.folded || word.folded == name.folded + "s";
}

/// A word that names are not looked up by its stem: as it is written, or folded.
std::string exact_key(std::string_view written) { return "=" + std::string(written); }
std::string short_key(std::string_view folded) { return "~" + std::string(folded); }

std::string step_key(std::uint32_t node, std::string_view word) {
  std::string out(reinterpret_cast<const char*>(&node), sizeof node);
  return out += word;
}

}  // namespace

std::vector<Name> names_of(const Corpus& corpus) {
  std::vector<Name> out;
  const auto add = [&](Type type, const auto& store) {
    for (const auto& entity : store.all()) {
      if (!entity.present) continue;
      const auto& record = entity.current;
      out.push_back({type, entity.key, record.name ? record.name.text : Passage(entity.key)});
      for (const Word& alias : record.aliases) out.push_back({type, entity.key, alias.text});
    }
  };
  add(Type::actor, corpus.actors());
  add(Type::role, corpus.roles());
  add(Type::theme, corpus.themes());
  return out;
}

Mentions::Mentions(const std::vector<Name>& names, std::string_view language) : stem_(language) {
  const std::string code = fold(language.substr(0, language.find_first_of("-_")));
  endings_ = code == "en"   ? Endings::english
             : code == "fi" ? Endings::any
             : code == "sv" || code == "nb" || code == "nn" || code == "no" || code == "da"
                 ? Endings::scandinavian
                 : Endings::none;
  nodes_.emplace_back();
  std::map<std::pair<Type, std::string_view>, std::uint32_t> known;
  for (const Name& name : names) {
    const auto [record, fresh] = known.emplace(std::pair(name.type, std::string_view(name.id)),
                                               static_cast<std::uint32_t>(records_.size()));
    if (fresh) records_.push_back({name.type, name.id});
    Form form;
    form.record = record->second;
    form.words = words_of(name.name);
    if (form.words.empty() || form.words.size() > most_words) continue;
    form.is_proper = std::any_of(form.words.begin() + 1, form.words.end(),
                                 [](const TextWord& word) { return word.is_capital; });
    add(form, name.type);
  }
}

void Mentions::add(const Form& form, Type type) {
  std::uint32_t node = 0;
  for (const TextWord& word : form.words) {
    const std::string key = word.is_abbreviation                   ? exact_key(word.written)
                            : word.characters < shortest_inflected ? short_key(word.folded)
                                                                   : stem_(word.folded);
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    const auto [step, fresh] = steps_.emplace(step_key(node, key), next);
    if (fresh) nodes_.emplace_back();
    node = step->second;
  }
  auto& forms = nodes_[node].forms[index_of(type)];
  nodes_[node].is_end = true;
  if (forms.size() == most_forms) {
    nodes_[node].crowded[index_of(type)] = true;
    return;
  }
  forms.push_back(static_cast<std::uint32_t>(forms_.size()));
  forms_.push_back(form);
}

std::uint32_t Mentions::step(std::uint32_t node, const TextWord& word,
                             const std::string& stem) const {
  const auto find = [&](const std::string& key) {
    const auto found = steps_.find(step_key(node, key));
    return found == steps_.end() ? 0 : found->second;
  };
  const bool may_be_genitive = word.written.ends_with('s');
  const auto without_s = [](const std::string& text) { return text.substr(0, text.size() - 1); };
  if (word.is_abbreviation) {
    if (const auto found = find(exact_key(word.written))) return found;
    if (may_be_genitive) {
      if (const auto found = find(exact_key(without_s(word.written)))) return found;
    }
  }
  if (word.characters <= shortest_inflected) {
    if (const auto found = find(short_key(word.folded))) return found;
    if (may_be_genitive) {
      if (const auto found = find(short_key(without_s(word.folded)))) return found;
    }
  }
  if (word.characters < shortest_inflected) return 0;
  const auto found = find(stem);
  // Malmös: a stem may keep the s of a genitive.
  return found == 0 && may_be_genitive ? find(stem_(without_s(word.folded))) : found;
}

bool Mentions::inflects(const std::string& a, const std::string& b) const {
  if (a == b || endings_ == Endings::any) return true;
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto same = static_cast<std::size_t>(left - a.begin());
  const auto is_within = [&](const std::string& text) {
    return same < text.size() && (static_cast<unsigned char>(text[same]) & 0xC0) == 0x80;
  };
  while (same > 0 && (is_within(a) || is_within(b))) --same;
  const auto tail_a = std::string_view(a).substr(same);
  const auto tail_b = std::string_view(b).substr(same);
  if (endings_ == Endings::english) return is_english_ending(tail_a, tail_b);
  if (endings_ == Endings::none) return false;
  // Politics is not politicians: politik, politiker.
  const bool may_be_person = std::string_view(a).substr(0, same).ends_with("ik") &&
                             tail_a.starts_with("er") != tail_b.starts_with("er");
  return !may_be_person && is_scandinavian_ending(tail_a) && is_scandinavian_ending(tail_b);
}

bool Mentions::fits(const Form& form, std::size_t index, const TextWord& word) const {
  const TextWord& name = form.words[index];
  if (name.is_abbreviation) {
    return word.written == name.written || word.written == name.written + "s";
  }
  const bool has_needless_capital = word.is_capital && !word.begins_sentence;
  if (name.characters < shortest_inflected) {
    if (!is_same(name, word) || (index > 0 && name.is_capital && !word.is_capital)) return false;
    return word.is_capital == name.is_capital || form.words.size() > 1 ||
           (word.begins_sentence && !name.is_capital);
  }
  if (!word.is_capital && name.is_capital && index > 0) return false;
  if (form.is_proper && endings_ != Endings::any && !is_same(name, word)) return false;
  if (has_needless_capital) {
    // Names have no number: Regioner is no way to write Regionerna.
    const bool is_meant = name.is_capital || form.words.size() > 1;
    return is_meant && (is_same(name, word) || endings_ == Endings::any);
  }
  return inflects(name.folded, word.folded);
}

bool Mentions::fits(const Form& form, Type type, const std::vector<TextWord>& words,
                    std::size_t first, bool exactly) const {
  for (std::size_t i = 0; i < form.words.size(); ++i) {
    const TextWord& word = words[first + i];
    if (!fits(form, i, word)) return false;
    const TextWord& name = form.words[i];
    const bool as_it_is = exactly || (type == Type::theme && form.words.size() == 1);
    if (as_it_is && !is_same(name, word)) return false;
    if (type == Type::actor && word.folded != name.folded && is_another(name, word)) return false;
    if (i > 0 && word.gap != form.words[i].gap) return false;
  }
  return type != Type::actor || form.words.size() > 1 || is_known(form.words[0], words, first);
}

/// Whether an actor's name is of another number: the regions are no region in particular, and mills
/// not the mill.
bool Mentions::is_another(const TextWord& name, const TextWord& word) const {
  if (endings_ == Endings::english) {
    return word.folded.ends_with('s') && !name.folded.ends_with('s');
  }
  return endings_ == Endings::scandinavian && !is_same(name, word) &&
         differ_in_number(name.folded, word.folded);
}

bool Mentions::is_known(const TextWord& name, const std::vector<TextWord>& words,
                        std::size_t first) const {
  const TextWord& word = words[first];
  if (word.begins_sentence && !word.is_abbreviation && is_small_word(word.folded)) return false;
  if (!name.is_capital || word.is_capital) return true;
  if (endings_ == Endings::scandinavian) return number_of(name.folded) != Number::any;
  if (endings_ != Endings::english || name.folded.ends_with('s')) return true;
  return first > 0 && words[first].gap == " " &&
         (words[first - 1].folded == "the" || words[first - 1].folded == "our");
}

bool Mentions::match(const Node& node, const std::vector<TextWord>& words, Match& match) const {
  const std::size_t type = index_of(match.type);
  const auto& forms = node.forms[type];
  if (forms.empty()) return false;
  const bool several =
      node.crowded[type] || std::any_of(forms.begin(), forms.end(), [&](std::uint32_t form) {
        return forms_[form].record != forms_[forms.front()].record;
      });
  bool any = false;
  std::uint32_t told = none;
  bool unclear = node.crowded[type];
  for (const std::uint32_t id : forms) {
    const Form& form = forms_[id];
    if (!fits(form, match.type, words, match.first, false)) continue;
    any = true;
    if (several && !fits(form, match.type, words, match.first, true)) continue;
    unclear = unclear || (told != none && told != form.record);
    told = form.record;
  }
  if (!any) return false;
  match.record = unclear ? none : told;
  return true;
}

namespace {

/// Whether what stands beside the words makes another word, or perhaps a longer name, of them.
bool goes_on(std::string_view text, const std::vector<TextWord>& words, std::size_t first,
             std::size_t last) {
  const TextWord& begin = words[first];
  const TextWord& end = words[last];
  if (hyphen_at(text, end.end)) return true;
  if (end.end + 1 < text.size() && (text[end.end] == '.' || text[end.end] == '@') &&
      last + 1 < words.size() && words[last + 1].begin == end.end + 1) {
    return true;
  }
  // The hyphens U+2010 and U+2011 take three bytes.
  for (const std::size_t length : {std::size_t{1}, std::size_t{3}}) {
    if (begin.begin >= length && hyphen_at(text, begin.begin - length)) {
      if (begin.begin > length) return true;
    }
  }
  if (first > 0 && begin.is_capital && words[first - 1].is_capital && begin.gap == " ") {
    const TextWord& before = words[first - 1];
    const bool alone = first == last;
    if (!before.begins_sentence && before.written != "I") return true;
    if (before.begins_sentence && alone && !is_small_word(before.folded)) return true;
  }
  return last + 1 < words.size() && end.is_capital && words[last + 1].is_capital &&
         words[last + 1].written != "I" && words[last + 1].gap == " ";
}

}  // namespace

std::vector<Mentions::Match> Mentions::matches(std::string_view text,
                                               const std::vector<TextWord>& words) const {
  std::vector<std::string> stems;
  stems.reserve(words.size());
  for (const TextWord& word : words) stems.push_back(stem_(word.folded));
  std::vector<Match> out;
  std::vector<std::pair<std::uint32_t, std::size_t>> ends;
  for (std::size_t first = 0; first < words.size(); ++first) {
    ends.clear();
    std::uint32_t node = 0;
    for (std::size_t last = first; last < words.size(); ++last) {
      node = step(node, words[last], stems[last]);
      if (node == 0) break;
      if (nodes_[node].is_end) ends.emplace_back(node, last);
    }
    for (const Type type : {Type::actor, Type::role, Type::theme}) {
      std::size_t tried = 0;
      for (auto end = ends.rbegin(); end != ends.rend() && tried < most_lengths; ++end, ++tried) {
        Match here{first, end->second, type, none};
        if (!match(nodes_[end->first], words, here)) continue;
        if (goes_on(text, words, here.first, here.last)) here.record = none;
        out.push_back(here);
        break;
      }
    }
  }
  return out;
}

std::vector<Mention> Mentions::in(std::string_view text) const {
  const std::vector<TextWord> words = words_of(text);
  std::vector<Match> found = matches(text, words);
  const auto size = [&](const Match& match) {
    return std::pair(match.last - match.first, words[match.last].end - words[match.first].begin);
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Match& a, const Match& b) { return size(a) > size(b); });
  // The match that each word belongs to, by type; a longer one is there first.
  std::array<std::vector<const Match*>, 3> taken;
  for (auto& list : taken) list.resize(words.size(), nullptr);
  std::vector<Mention> out;
  for (const Match& match : found) {
    const auto& own = taken[index_of(match.type)];
    bool is_part = own[match.first] != nullptr || own[match.last] != nullptr;
    for (const auto& list : taken) {
      const Match* const around = list[match.first];
      is_part = is_part || (around != nullptr && around == list[match.last] &&
                            around->last - around->first > match.last - match.first);
    }
    if (is_part) continue;
    for (std::size_t i = match.first; i <= match.last; ++i) {
      taken[index_of(match.type)][i] = &match;
    }
    if (match.record == none) continue;
    out.push_back(
        {match.type, records_[match.record].id, words[match.first].begin, words[match.last].end});
  }
  std::sort(out.begin(), out.end(), [](const Mention& a, const Mention& b) {
    return std::pair(a.begin, a.type) < std::pair(b.begin, b.type);
  });
  return out;
}

}  // namespace mellanrum::drafting
