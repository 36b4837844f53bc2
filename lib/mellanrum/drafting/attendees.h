// SPDX-License-Identifier: MIT
//
// Lists of people as notes have them: who took part, and whose initials are whose.
#ifndef MELLANRUM_DRAFTING_ATTENDEES_H
#define MELLANRUM_DRAFTING_ATTENDEES_H

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "mellanrum/prose/blocks.h"
#include "mellanrum/prose/labels.h"

namespace mellanrum::drafting {

/// One of those who took part.
struct Attendee {
  std::string name;
  std::string organisation;  // or empty
  std::string initials;      // or empty
};

/// Those whom `text` lists: `Name, Name and Name`, `Name (Org)`, `Name - Org (INI)`,
/// `Org: Name, Name`, and alone `Name, Org` where the second names what an organisation is called.
/// Whatever is no name is left out.
std::vector<Attendee> attendees_in(std::string_view text, const prose::Labels& labels);

/// Those whom the block lists, one of several with a person each: as `Name, Org` where it and those
/// about it all look so.
std::vector<Attendee> attendees_of(const std::vector<prose::Block>& blocks, std::size_t block,
                                   const prose::Labels& labels);

/// Names by initials: `AB = Anna Berg, CD = Carl Dahl`; empty where `text` is no such list.
std::map<std::string, std::string> legend_in(std::string_view text);

/// The parts of a list: by semicolons where there are any, else by commas, and by "and".
std::vector<std::string> parts_of(std::string_view text, const prose::Labels& labels);

/// Two to four capitals.
bool is_initials(const std::string& text);

}  // namespace mellanrum::drafting

#endif
