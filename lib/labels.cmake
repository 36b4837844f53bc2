# Writes OUT, a source file with the text of each of TABLES (LANGUAGE.txt).
set(rows "")
foreach(table IN LISTS TABLES)
  get_filename_component(language ${table} NAME_WE)
  file(READ ${table} text)
  string(APPEND rows "    {\"${language}\", R\"labels(${text})labels\"},\n")
endforeach()
file(WRITE ${OUT} "// Generated from data/labels.
#include \"mellanrum/prose/labels.h\"

namespace mellanrum::prose {
namespace {
constexpr LabelTable tables[] = {
${rows}};
}  // namespace

std::span<const LabelTable> label_tables() { return tables; }

}  // namespace mellanrum::prose
")
