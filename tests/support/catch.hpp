// Catch2 as this platform has it; tests include this file, so that a move to version 3 is one edit.
#pragma once

#include <catch2/catch.hpp>
