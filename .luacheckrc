-- What a rule sees: Lua 5.4 without the libraries that reach outside, and the engine's own names.
std = "lua54"
max_line_length = 120
not_globals = {
  "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile", "os", "package", "print",
}
read_globals = {
  "date", "decimal", "finding", "not_applicable", "not_evaluable", "re", "relation", "sum", "term", "use",
}
