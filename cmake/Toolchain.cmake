# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler, linker and cache settings that every target shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_SKIP_RPATH ON)
include(CheckPIESupported)
check_pie_supported()

find_program(LINEDESK_CCACHE ccache)
if(LINEDESK_CCACHE)
  # Precompiled headers only hit the cache with these, see ccache(1), "Precompiled headers".
  set(launcher "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${LINEDESK_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

add_library(linedesk_options INTERFACE)
target_include_directories(linedesk_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(linedesk_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  target_compile_options(linedesk_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp") # lets ccache keep precompiled headers
else()
  target_compile_options(linedesk_options INTERFACE -fpch-preprocess)
endif()
target_compile_definitions(linedesk_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 LINEDESK_VERSION="${PROJECT_VERSION}")
target_link_options(linedesk_options INTERFACE -Wl,-z,relro,-z,now)
if(LINEDESK_WERROR)
  target_compile_options(linedesk_options INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE MATCHES "Rel" AND NOT LINEDESK_SANITIZE)
  target_compile_definitions(linedesk_options INTERFACE _FORTIFY_SOURCE=2)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  # What is shipped does not tell where it was built.
  target_compile_options(linedesk_options INTERFACE "-ffile-prefix-map=${CMAKE_SOURCE_DIR}=." "-ffile-prefix-map=${CMAKE_BINARY_DIR}=build")
endif()
if(LINEDESK_SANITIZE)
  target_compile_options(linedesk_options INTERFACE -fsanitize=${LINEDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(linedesk_options INTERFACE -fsanitize=${LINEDESK_SANITIZE})
endif()
find_program(LINEDESK_LLD ld.lld)
if(LINEDESK_LLD)
  target_link_options(linedesk_options INTERFACE -fuse-ld=lld)
endif()
