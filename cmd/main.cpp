// SPDX-License-Identifier: MIT
#include "cmd/closer.hpp"

int main(int count, char** words) { return closer::run_closer(count, words); }
