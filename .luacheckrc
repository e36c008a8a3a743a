-- What a rule sees: Lua 5.4 without the libraries that reach outside, and the engine's own names.
std = "lua54"
max_line_length = 120
not_globals = {
  "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile", "os", "package", "print",
}
read_globals = { "decimal", "relation", "sum" }
