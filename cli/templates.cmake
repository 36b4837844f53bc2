# Writes OUT, a source file with the text of each of FILES (data/init/LANGUAGE/NAME).
set(rows "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  get_filename_component(directory ${file} DIRECTORY)
  get_filename_component(language ${directory} NAME)
  file(READ ${file} text)
  string(APPEND rows "    {\"${language}\", \"${name}\", R\"template(${text})template\"},\n")
endforeach()
file(WRITE ${OUT} "// Generated from data/init.
#include \"cli/templates.h\"

namespace mellanrum::cli {
namespace {
constexpr Template all[] = {
${rows}};
}  // namespace

std::span<const Template> templates() { return all; }

}  // namespace mellanrum::cli
")
