# SPDX-License-Identifier: GPL-3.0-or-later

# A source that globbing finds later does not count as an input of the moc step of CMake 3.25: look again after each configure.
function(refresh_moc name)
  file(REMOVE "${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp")
endfunction()

# drop_layers_below(<list>): takes out what lies in sub-folders that are layers of their own.
function(drop_layers_below list)
  file(GLOB nested RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" CONFIGURE_DEPENDS */CMakeLists.txt)
  foreach(layer IN LISTS nested)
    get_filename_component(folder "${layer}" DIRECTORY)
    list(FILTER ${list} EXCLUDE REGEX "^${folder}/")
  endforeach()
  set(${list} "${${list}}" PARENT_SCOPE)
endfunction()

# console_module(<name> USES layer...)
#   The module linedesk-<name>: the folder's sources, loaded with base::openModule() when they are first needed.
function(console_module name)
  cmake_parse_arguments(M "" "" "USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" *.cpp *.h)
  add_library(linedesk-${name} MODULE ${sources})
  target_link_libraries(linedesk-${name} PRIVATE linedesk_options ${M_USES})
  refresh_moc(linedesk-${name})
  set_target_properties(linedesk-${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib/linedesk")
endfunction()

# console_layer(<name> [USES layer...] [LIBS target...] [PCH header...])
#   One folder = one static library = one namespace. Every .cpp and .h below the current folder belongs to it, less the
#   sub-folders that are layers of their own.
function(console_layer name)
  cmake_parse_arguments(L "" "" "USES;LIBS;PCH" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" *.cpp *.h)
  list(FILTER sources EXCLUDE REGEX "(^|/)main\\.cpp$")
  drop_layers_below(sources)
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC linedesk_options ${L_USES} ${L_LIBS})
  target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch_core.h" ${L_PCH})
  refresh_moc(${name})
  file(GLOB_RECURSE sql CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" sql/*.sql)
  if(sql)
    qt_add_resources(${name} "${name}_sql" PREFIX "/${name}" FILES ${sql})
  endif()
endfunction()

# console_test(<name> FOLDER dir... USES layer...)
#   One test binary per layer; each class in it registers itself with LINEDESK_TEST(Class).
function(console_test name)
  cmake_parse_arguments(T "WINDOW" "TIMEOUT" "USES;LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE ${T_USES} test_support Qt6::Test ${T_LIBS})
  target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch_core.h" <QTest>)
  refresh_moc(${name})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 300)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  # What hangs is ended by TIMEOUT alone: Qt's own limit of five minutes a function is short for a busy machine's sanitizers.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=${T_TIMEOUT}000;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;LINEDESK_BIN=${CMAKE_BINARY_DIR}/bin;LINEDESK_SOURCE=${CMAKE_SOURCE_DIR}")
endfunction()
