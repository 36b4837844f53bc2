# Writes OUT, a source file with the text of each of TABLES (LANGUAGE.txt).
set(rows "")
foreach(table IN LISTS TABLES)
  get_filename_component(language ${table} NAME_WE)
  file(READ ${table} text)
  string(APPEND rows "    {\"${language}\", R\"strings(${text})strings\"},\n")
endforeach()
file(WRITE ${OUT} "// Generated from data/strings.
#include \"mellanrum/presenting/strings.h\"

namespace mellanrum::presenting {
namespace {
constexpr StringTable tables[] = {
${rows}};
}  // namespace

std::span<const StringTable> string_tables() { return tables; }

}  // namespace mellanrum::presenting
")
