// SPDX-License-Identifier: MIT
#include "mellanrum/drafting/drafter.h"

#include <re2/re2.h>

#include <optional>
#include <set>
#include <utility>

#include "mellanrum/drafting/attributions.h"
#include "mellanrum/drafting/carried.h"
#include "mellanrum/drafting/dashes.h"
#include "mellanrum/drafting/desk.h"
#include "mellanrum/drafting/draft_actors.h"
#include "mellanrum/drafting/known.h"
#include "mellanrum/drafting/labelled_remarks.h"
#include "mellanrum/drafting/link_mentions.h"
#include "mellanrum/drafting/people.h"
#include "mellanrum/drafting/reading_list.h"
#include "mellanrum/drafting/remarks.h"
#include "mellanrum/drafting/role_lists.h"
#include "mellanrum/drafting/section_themes.h"
#include "mellanrum/drafting/sections.h"
#include "mellanrum/drafting/seminar_head.h"
#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/phrases.h"
#include "mellanrum/text/utf8.h"

namespace mellanrum::drafting {
namespace {

using prose::Block;
using prose::BlockKind;
using prose::Label;
using prose::Labels;

std::string language_of(const std::vector<Block>& blocks, const Labels& labels) {
  std::vector<std::string> words;
  for (const Block& block : blocks) {
    for (std::string& word : prose::folded_words(block.text)) words.push_back(std::move(word));
  }
  return labels.language_of(words);
}

class Drafter {
 public:
  Drafter(const Source& notes, const std::string& id, const Corpus& corpus, const Labels& labels)
      : labels_(labels),
        corpus_(corpus),
        known_(corpus),
        lines_(prose::lines_of(notes)),
        blocks_(prose::blocks_of(lines_, labels)),
        language_(language_of(blocks_, labels)),
        people_(blocks_, labels, known_.actor_names(), language_),
        attributions_(people_, labels),
        actors_(known_, out_),
        sections_(labels),
        desk_{blocks_, labels_, people_, attributions_, known_, sections_, carried_, out_},
        role_lists_(desk_),
        reading_list_(desk_),
        remarks_(desk_, actors_),
        labelled_(desk_, remarks_, reading_list_) {
    out_.seminar.id = id;
  }

  Draft draft() {
    SeminarHead head = head_of(blocks_, lines_, labels_);
    carried_ = Carried(std::move(head.carried));
    head_end_ = head.end;
    const std::string id = std::move(out_.seminar.id);
    out_.seminar = std::move(head.seminar);
    out_.seminar.id = id;
    for (std::size_t i = 0; i < blocks_.size(); ++i) find_people(i);
    for (const FoundAttendee& found : head.attendees) people_.add(found.attendee);
    for (const FoundAttendee& found : head.attendees) {
      if (actors_.attend(found.attendee, found.line)) {
        carry(found.block, found.attendee.organisation);
      }
    }
    begin_below_title();
    labelled_.find_letters();
    turn_quotations(blocks_, head_end_);
    for (at_ = 0; at_ < blocks_.size(); ++at_) {
      if (at_ >= head_end_ || is_notes_in_head(blocks_[at_])) block();
    }
    draft_section_themes(desk_, remarks_.section_of());
    out_.seminar.language = language_;
    link_mentions(out_, corpus_);
    out_.comments = carried_.comments(blocks_, lines_, head_end_);
    out_.lines = count_lines(lines_);
    return std::move(out_);
  }

 private:
  /// The title says what its own list is, as any heading does.
  void begin_below_title() {
    Section& first = section();
    first.theme_name = out_.seminar.title;
    first.mode = mode_of(first.theme_name, labels_);
    if (first.mode == Mode::reading || first.mode == Mode::attendance) first.mode = Mode::notes;
    if (first.mode == Mode::check_out) first.name = check_out_section;
  }

  // --- people

  void find_people(std::size_t i) {
    for (const auto& [initials, name] : legend_in(blocks_[i].text)) {
      people_.add_initials(initials, name);
      legends_.insert(i);
    }
    // `Interviewer: LH`
    const Block& block = blocks_[i];
    if (labels_.is(Label::speaker, block.key) && is_initials(block.rest)) {
      people_.add_initials(block.rest, block.key);
      legends_.insert(i);
    }
  }

  // --- sections

  Section& section() { return sections_.now(); }

  void carry(std::string_view text) { carry(at_, text); }
  void carry(std::size_t block, std::string_view text) { carried_.add(block, text); }

  /// The heading that says what its list is is said by the records of that list.
  void carry_mode() {
    const std::size_t block = section().mode_block;
    if (block != Section::none) carried_.add_once(block, blocks_[block].text);
  }

  void heading() {
    sections_.begin(blocks_[at_], at_);
    run_speaker_.clear();
    stamp_speaker_.clear();
    stamp_block_ = none;
    last_person_.clear();
    labelled_.ask_nothing();
  }

  // --- blocks

  /// A paragraph among the first lines that tells nothing of the seminar is one of the notes.
  bool is_notes_in_head(const Block& block) const {
    return block.kind == BlockKind::paragraph && carried_.is_untouched(at_);
  }

  void block() {
    const Block& block = blocks_[at_];
    switch (block.kind) {
      case BlockKind::heading:
        return heading();
      case BlockKind::paragraph:
        return paragraph();
      case BlockKind::item:
        return item();
      case BlockKind::quotation:
        return quotation();
      case BlockKind::stamp:
        return stamp(block.text);
      case BlockKind::mail:
      case BlockKind::front_matter:
      case BlockKind::other:
        return;
    }
  }

  void stamp(const std::string& name) {
    // A time alone is one within what the speaker before goes on to say.
    if (!name.empty()) stamp_speaker_ = people_.stamped(name).value_or(std::string());
    stamp_block_ = stamp_speaker_.empty() ? none : at_;
    if (!stamp_speaker_.empty()) carry(name);
  }

  void paragraph() {
    const Block& block = blocks_[at_];
    const std::string before = std::exchange(run_speaker_, {});
    const Mode mode = section().mode;
    if (mode == Mode::reading) return reading(block.text);
    // `Agenda:` ends a list of those who took part.
    if (mode == Mode::attendance && !block.key.empty() && block.rest.empty()) {
      section().mode = Mode::notes;
    } else if (mode == Mode::attendance || block.list) {
      return attendance();
    }
    if (legends_.contains(at_)) return;
    if (!block.key.empty()) {
      if (labelled_.add(at_, head_end_)) return;
      if (const auto speaker = people_.speaker(block.key, block.rest)) {
        if (block.rest.empty()) {
          run_speaker_ = *speaker;
          run_block_ = at_;
          return;
        }
        return turn(*speaker, block.rest);
      }
    }
    if (is_quoted(block.text)) {
      run_speaker_ = before;
      return quotation();
    }
    if (mode == Mode::check_out && turn_in_round()) return;
    if (!stamp_speaker_.empty()) return turn(stamp_speaker_, block.text);
    if (!before.empty() && run_block_ + 1 == at_ && !block.after_blank) {
      carry(run_block_, blocks_[run_block_].key);
      return turn(before, block.text);
    }
    if (prose::is_question(block.text)) {
      labelled_.ask(add(Form::question, block.text));
      return;
    }
    remember_person(block.text);
    if (const auto speaker = attributions_.cued(block.text)) {
      run_speaker_ = *speaker;
      run_block_ = none;
    }
  }

  /// A paragraph that somebody said: in quotes as a whole, signed or told to be said.
  bool is_quoted(const std::string& text) const {
    static const RE2 whole(R"q([*_]*["”“»][^"”“»«]+["”“«][*_]*)q");
    constexpr std::size_t least_words = 3;
    if (!prose::begins_quoted(text)) return false;
    if (RE2::FullMatch(text, whole) && prose::count_words(text) >= least_words) return true;
    return attributions_.is_told(text) || attributions_.signed_by(text) ||
           attributions_.attributed(text, last_person_);
  }

  /// In a round each says a word: `Anna: Thanks`, `Anna – thanks`, of whom nobody else knows.
  bool turn_in_round() {
    static const RE2 dashed(R"((?s)([^–—]+?) [–—-] (.+))");
    const Block& block = blocks_[at_];
    std::string name;
    std::string said;
    if (RE2::FullMatch(block.text, dashed, &name, &said) && people_.is_known(name)) {
      carry(name);
      turn(people_.resolve(name).value_or(name), said);
      return true;
    }
    static const RE2 words(R"(.*\pL{2}.*)");
    const bool may_speak = RE2::FullMatch(block.rest, words) && prose::is_name(block.key) &&
                           people_.may_be_person(block.key);
    if (may_speak) turn(block.key, block.rest);
    return may_speak;
  }

  void remember_person(const std::string& text) {
    const auto names = people_.named_in(text);
    if (names.size() == 1) last_person_ = names.front();
    if (names.size() > 1) last_person_.clear();
  }

  void quotation() {
    const Block& block = blocks_[at_];
    if (!block.key.empty() && !block.rest.empty()) {
      if (const auto named = people_.speaker(block.key, block.rest))
        return turn(*named, block.rest);
    }
    std::string speaker;
    if (const auto signer = attributions_.signed_by(block.text)) {
      speaker = last_person_ = *signer;
    } else if (const auto found = attributions_.attributed(block.text, last_person_)) {
      speaker = *found;
      last_person_ = people_.may_be_meant(speaker) ? speaker : std::string();
    } else if (!run_speaker_.empty()) {
      speaker = last_person_ = run_speaker_;
      if (run_block_ != none) carry(run_block_, blocks_[run_block_].key);
    }
    // Somebody else has the word.
    if (speaker != run_speaker_) run_speaker_.clear();
    const bool is_round = section().mode == Mode::check_out;
    section().has_speech = section().has_speech || !is_round;
    const std::size_t index = add(is_round ? Form::check_out : Form::quotation, block.text);
    speak(index, speaker);
  }

  void turn(const std::string& speaker, std::string text) {
    static const RE2 dash(R"(^[–—―] ?)");
    RE2::Replace(&text, dash, "");
    if (text.empty()) return;
    const bool is_round = section().mode == Mode::check_out;
    section().has_speech = section().has_speech || !is_round;
    last_person_ = speaker;
    const std::size_t index = add(is_round ? Form::check_out : Form::turn, text);
    speak(index, speaker);
    carry_speaker(speaker, blocks_[at_].key);
    tell_time(index);
  }

  /// That of its own line, or of the stamp above the first of what is said.
  void tell_time(std::size_t reflection) {
    const std::size_t stamp = std::exchange(stamp_block_, none);
    const std::size_t block = blocks_[at_].time.empty() ? stamp : at_;
    if (block == none) return;
    out_.reflections[reflection].time = blocks_[block].time;
    carry(block, blocks_[block].time);
  }

  /// `Anna Berg (Region Skåne): ...`
  void carry_speaker(const std::string& speaker, const std::string& key) {
    static const RE2 bracket(R"((.+?) ?\(([^()]+)\))");
    std::string name;
    std::string organisation;
    if (!RE2::FullMatch(key, bracket, &name, &organisation)) return carry(key);
    carry(name);
    if (prose::begins_small(organisation) || count_characters(organisation) < 2) return;
    const LineNumber line = blocks_[at_].number;
    if (actors_.join(actors_.id_of(speaker, line), organisation, line)) carry(organisation);
  }

  void item() {
    const Block& block = blocks_[at_];
    run_speaker_.clear();
    switch (section().mode) {
      case Mode::reading:
        return reading(block.text);
      case Mode::attendance:
        return attendance();
      case Mode::decision:
        add(Form::decision, block.text);
        return;
      case Mode::proposal:
        add(Form::proposal, block.text);
        return;
      case Mode::action:
        add(Form::action, block.text);
        return;
      default:
        break;
    }
    const auto term = prose::term_of(block.text, block.first);
    const bool is_person = term && people_.is_known(term->term);
    const bool is_role = term && section().mode == Mode::roles && !is_person;
    if (is_role && !people_.is_known(block.key)) return role(*term);
    if (section().mode == Mode::steps && !people_.owners_in(block.text).empty()) {
      add(Form::action, block.text);
      return;
    }
    const bool is_round = section().mode == Mode::check_out;
    if (labelled_.is_letter(block.key) && labelled_.add(at_, head_end_)) return;
    const auto speaker = block.key.empty() || block.rest.empty()
                             ? std::nullopt
                             : people_.speaker(block.key, block.rest);
    if (speaker) return turn(*speaker, block.rest);
    if (!block.key.empty() && labelled_.add_item(at_, head_end_)) return;
    if (is_role) return role(*term);
    const std::size_t index = add(is_round ? Form::check_out : Form::item, block.text);
    if (term && !is_round) out_.reflections[index].tag = term->term;
    if (const auto signer = attributions_.signed_by(block.text)) return speak(index, *signer);
    if (!is_round) return;
    if (const auto said = attributions_.attributed(block.text, last_person_)) speak(index, *said);
  }

  // --- roles

  void role(const prose::Term& term) {
    const std::string known = known_.find(Type::role, term.term);
    if (corpus_.roles().find(known)) {
      DraftReflection& mention = out_.reflections[add(Form::item, blocks_[at_].text)];
      mention.tag = term.term;
      mention.roles.push_back(known);
      return;
    }
    role_lists_.add(term, at_, head_end_);
  }

  // --- reading, attendance

  void reading(const std::string& text) {
    const bool is_added = reading_list_.add(text, at_, head_end_);
    if (is_added && section().mode == Mode::reading) carry_mode();
  }

  void attendance() {
    const Block& block = blocks_[at_];
    if (block.list == Label::absent) return;
    const bool is_below_heading = section().mode == Mode::attendance;
    const bool is_absent =
        is_below_heading && labels_.meaning(blocks_[section().mode_block].text) == Label::absent;
    if (is_absent) return;
    if (!block.key.empty() && labels_.meaning(block.key)) return;
    for (const Attendee& attendee : attendees_of(blocks_, at_, labels_)) {
      people_.add(attendee);
      carry(attendee.name);
      if (actors_.attend(attendee, block.number)) carry(attendee.organisation);
      if (is_below_heading) carry_mode();
    }
  }

  std::size_t add(Form form, const std::string& text) { return remarks_.add(form, text, at_); }
  void speak(std::size_t remark, const std::string& speaker) {
    remarks_.speak(remark, speaker, at_);
  }

  static constexpr std::size_t none = ~std::size_t{0};

  const Labels& labels_;
  const Corpus& corpus_;
  Known known_;
  std::vector<prose::Line> lines_;
  std::vector<Block> blocks_;
  std::string language_;
  People people_;
  Attributions attributions_;
  Draft out_;
  DraftActors actors_;
  std::size_t at_ = 0;
  std::size_t head_end_ = 0;
  Carried carried_{{}};
  Sections sections_;
  Desk desk_;
  RoleLists role_lists_;
  ReadingList reading_list_;
  Remarks remarks_;
  LabelledRemarks labelled_;
  std::set<std::size_t> legends_;   // blocks
  std::string run_speaker_;         // of the quotations that follow directly
  std::size_t run_block_ = none;    // with just a name and a colon, where it is one
  std::string stamp_speaker_;       // of the paragraphs until the next stamp
  std::size_t stamp_block_ = none;  // that stamp, until something is said
  std::string last_person_;         // whom a pronoun means
};

}  // namespace

Draft draft(const Source& notes, const std::string& id, const Corpus& corpus,
            const Labels& labels) {
  return Drafter(notes, id, corpus, labels).draft();
}

}  // namespace mellanrum::drafting
