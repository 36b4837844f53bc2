// SPDX-License-Identifier: MIT
//
// Text in XML, as in the title and description of an SVG.
#ifndef MELLANRUM_RENDERING_XML_ESCAPE_H
#define MELLANRUM_RENDERING_XML_ESCAPE_H

#include <string>
#include <string_view>

namespace mellanrum::rendering {

/// printable() text for the content of an element or a quoted attribute; line ends stay.
std::string xml_text(std::string_view text);

}  // namespace mellanrum::rendering

#endif
